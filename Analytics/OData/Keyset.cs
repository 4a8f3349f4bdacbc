namespace Tcns.Analytics.OData;

/// <summary>The condition that a row comes after another in a query's order.</summary>
internal static class Keyset
{
    public static string After(IReadOnlyList<OrderTerm> terms, IReadOnlyList<object?> row, SqlValues values)
    {
        if (terms.Count == 0)
            return "FALSE";

        var condition = "FALSE";
        var written = row.Select((value, place) => value is null ? null : Value(terms[place].Column.Kind, value, values)).ToArray();
        for (var i = terms.Count - 1; i >= 0; i--)
            condition = $"({Beyond(terms[i], written[i])} OR ({Same(terms[i], written[i])} AND {condition}))";

        // Says nothing new, but lets the engine leave out parts of a file by their least and greatest.
        return terms[0] is { IsDescending: false } first && written[0] is { } least ? $"{first.Column} >= {least} AND {condition}" : condition;
    }

    private static string Beyond(OrderTerm term, string? value) => (term.IsDescending, value) switch
    {
        (false, null) => $"{term.Column} IS NOT NULL",
        (false, _) => $"{term.Column} > {value}",
        (true, null) => "FALSE",
        (true, _) when term.Column.IsNullable => $"({term.Column} < {value} OR {term.Column} IS NULL)",
        (true, _) => $"{term.Column} < {value}",
    };

    private static string Same(OrderTerm term, string? value) => value is null ? $"{term.Column} IS NULL" : $"{term.Column} = {value}";

    private static string Value(ODataKind kind, object value, SqlValues values) => kind switch
    {
        ODataKind.Text => values.Text((string)value),
        ODataKind.Whole => values.Whole((long)value),
        ODataKind.Exact => values.Exact((decimal)value),
        ODataKind.Double => values.Double((double)value),
        ODataKind.Day => values.Day((DateOnly)value),
        ODataKind.Instant => values.Instant((DateTimeOffset)value),
        ODataKind.Truth => (bool)value ? "TRUE" : "FALSE",
        _ => throw new InvalidOperationException($"{kind} has no values."),
    };
}
