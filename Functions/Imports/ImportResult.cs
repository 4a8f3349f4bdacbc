namespace Tcns.Functions.Imports;

/// <summary>What became of a row.</summary>
internal sealed record ImportResult(string Sheet, int Row, RowStatus Status);
