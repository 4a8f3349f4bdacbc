namespace Tcns.Storage.Backup;

/// <summary>The two keys of a row.</summary>
public sealed record RowKeys(string Partition, string Row);
