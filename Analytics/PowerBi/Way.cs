namespace Tcns.Analytics.PowerBi;

/// <summary>How a Power BI project or a workbook gets the feed.</summary>
public enum Way
{
    /// <summary>The Parquet files in the storage account.</summary>
    Blobs,

    /// <summary>The CSV files there: Excel reads no Parquet.</summary>
    Csv,

    /// <summary>The app's OData, for those who have no access to the storage account.</summary>
    OData,
}
