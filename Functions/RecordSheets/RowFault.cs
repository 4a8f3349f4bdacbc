using Tcns.Domain.Forms;

namespace Tcns.Functions.RecordSheets;

/// <summary>What is wrong with a cell as a cell, which the form of the record cannot know.</summary>
/// <param name="Key">Of the column.</param>
/// <param name="Code">One of <see cref="FaultCodes"/>.</param>
/// <param name="Limit">What the text mentions.</param>
/// <param name="Entry">The place of the entry that is meant, where the cell holds several.</param>
internal sealed record RowFault(string Key, string Code, object? Limit = null, int? Entry = null)
{
    /// <summary>As the form would name the place.</summary>
    public Fault AsFault() => new(Pointer, Code, Limit);

    public string Pointer => "/" + Key.Replace('.', '/') + (Entry is { } entry ? FormattableString.Invariant($"/{entry}") : "");
}
