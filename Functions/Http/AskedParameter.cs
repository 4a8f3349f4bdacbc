namespace Tcns.Functions.Http;

/// <summary>A parameter that a query is asked for, as the description of the API tells it.</summary>
internal sealed record AskedParameter(string Name)
{
    public bool IsRequired { get; init; }

    /// <summary>A form of text that OpenAPI has a name for, such as <c>date</c>.</summary>
    public string? Format { get; init; }

    /// <summary>The words that it may be; empty for any text.</summary>
    public IReadOnlyCollection<string> Words { get; init; } = [];

    /// <summary>Of a whole number, both ends included; null of a text.</summary>
    public (int Least, int Greatest)? Range { get; init; }

    /// <summary>The number that is meant where none is named.</summary>
    public int? Usual { get; init; }
}
