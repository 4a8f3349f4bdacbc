namespace Tcns.Functions.Setup;

/// <summary>Something that is wrong in a row.</summary>
/// <param name="Column">The key of the column that it is told at.</param>
/// <param name="Code">One of <see cref="Domain.Forms.FaultCodes"/>.</param>
/// <param name="Limit">What the text mentions.</param>
internal sealed record RowFault(string Column, string Code, object? Limit = null);
