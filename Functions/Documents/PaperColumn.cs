namespace Tcns.Functions.Documents;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="HoldsNumbers">Numbers stand on the right, and what stands in the place of one too.</param>
/// <param name="Weight">How wide it is beside the others; from 1.</param>
internal sealed record PaperColumn(string Title, bool HoldsNumbers, int Weight);
