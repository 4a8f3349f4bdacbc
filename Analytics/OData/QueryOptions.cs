namespace Tcns.Analytics.OData;

/// <summary>The options of an address, each given once. One that nothing is done with is refused.</summary>
internal sealed record QueryOptions
{
    private const string SkipToken = "$skiptoken";

    private static readonly string[] Rows = ["$apply", "$filter", "$orderby", "$select"];
    private static readonly string[] Extent = ["$top", "$skip", "$count"];

    /// <summary>Read before the query is: the form of the answer, and whose snapshot it is of.</summary>
    private static readonly string[] Outside = ["$format", "province"];

    private static readonly string[] Unsupported =
        ["$expand", "$search", "$compute", "$levels", "$deltatoken", "$id", "$index", "$schemaversion"];

    private readonly IReadOnlyList<KeyValuePair<string, string>> options;

    private QueryOptions(IReadOnlyList<KeyValuePair<string, string>> options)
    {
        this.options = options;
    }

    /// <summary>Those that something is done with here.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Rows, .. Extent, SkipToken];

    public string? Token => ValueOf(SkipToken);

    /// <summary>Which rows in which order, however many: the same for all pages, and whatever order the options were given in.</summary>
    public string Canonical => string.Join('&', Rows.Where(name => ValueOf(name) is not null).Select(name => $"{name}={ValueOf(name)}"));

    /// <summary>Without what the token of the next page holds itself.</summary>
    public string Continued => string.Concat(options
        .Where(option => option.Key != SkipToken && !Extent.Contains(option.Key))
        .Select(option => $"{Uri.EscapeDataString(option.Key).Replace("%24", "$", StringComparison.Ordinal)}={Uri.EscapeDataString(option.Value)}&"));

    public bool HasExtent => Extent.Any(name => ValueOf(name) is not null);

    public static QueryOptions Read(string queryString)
    {
        var given = queryString.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Decode).ToList();
        foreach (var (name, value) in given)
        {
            if (value.Length == 0)
                throw RefusedException.Malformed($"The option '{name}' has no value.");
            if (Unsupported.Contains(name))
                throw RefusedException.Unsupported($"The option '{name}' is not supported.");
            if (!Rows.Contains(name) && !Extent.Contains(name) && !Outside.Contains(name) && name != SkipToken)
                throw RefusedException.Malformed($"There is no option '{name}'.");
            if (given.Count(other => other.Key == name) > 1)
                throw RefusedException.Malformed($"The option '{name}' is given twice.");
        }

        return new QueryOptions(given);
    }

    /// <summary>What the parser is to read.</summary>
    public Dictionary<string, string> ForParser() => options
        .Where(option => Rows.Contains(option.Key) || Extent.Contains(option.Key))
        .ToDictionary(option => option.Key, option => option.Value);

    public string? ValueOf(string name) => options.Where(option => option.Key == name).Select(option => option.Value).FirstOrDefault();

    private static KeyValuePair<string, string> Decode(string option)
    {
        var split = option.Split('=', 2);
        return new(Decoded(split[0]), split.Length == 2 ? Decoded(split[1]) : "");
    }

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
