namespace Tcns.PowerBi.Tests.M.Sources;

/// <summary>What <c>Parquet.Document</c> makes of instants in UTC: documents and users do not agree on it.</summary>
internal enum ParquetInstants
{
    AsDateTimeZone,
    AsDateTime,
}
