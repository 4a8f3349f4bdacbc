namespace Tcns.Functions.Sheets;

/// <summary>One thing that is wrong in a file.</summary>
/// <param name="Sheet">The name of the sheet; empty for a CSV file, or the whole file.</param>
/// <param name="Code">One of <see cref="Domain.Forms.FaultCodes"/>.</param>
/// <param name="Row">From 1; null when the whole sheet or column is meant.</param>
/// <param name="Column">From 1; null when the whole sheet or row is meant.</param>
/// <param name="Heading">The column's heading as it stands in the file.</param>
/// <param name="Limit">What the text mentions, such as the greatest length; a <see cref="TextList"/> for what is said in each language.</param>
internal sealed record CellFault(
    string Sheet, string Code, int? Row = null, int? Column = null, string? Heading = null, object? Limit = null)
{
    /// <summary>The entry that is meant, where a cell holds several.</summary>
    public string? Entry { get; init; }

    /// <summary>The resource of the sentence, where a cell is spoken of otherwise than a property of JSON.</summary>
    public string? Wording { get; init; }
}
