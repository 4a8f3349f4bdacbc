namespace Tcns.Functions.Imports;

/// <summary>What a row of a file comes to.</summary>
internal enum RowStatus
{
    Created,
    Changed,
    Unchanged,
}
