namespace Tcns.Functions.Imports;

/// <summary>How many rows of a stage are done.</summary>
internal readonly record struct ImportProgress(ImportStage Stage, int Done, int Total);
