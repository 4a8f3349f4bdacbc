namespace Tcns.Analytics.PowerBi;

/// <summary>How a Power BI project gets the feed.</summary>
public enum Way
{
    /// <summary>The Parquet files in the storage account.</summary>
    Blobs,

    /// <summary>The app's OData, for those who have no access to the storage account.</summary>
    OData,
}
