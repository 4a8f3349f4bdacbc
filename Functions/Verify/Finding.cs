namespace Tcns.Functions.Verify;

/// <summary>Something that is not as it has to be.</summary>
/// <param name="Code">One of <see cref="FindingCodes"/>.</param>
/// <param name="Place">Unit, quarter, file or row. Codes and ids alone: what is found is printed and passed on.</param>
/// <param name="Detail">What differs there, in the words of the code; may be empty.</param>
internal sealed record Finding(string Code, string Place, string Detail);
