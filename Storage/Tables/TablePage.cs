using System.Globalization;
using System.Text.Json;
using Azure;

namespace Tcns.Storage.Tables;

/// <summary>One page of a query: what is asked, and what the service answers.</summary>
internal static class TablePage
{
    private const int LargestPage = 1000;

    public delegate T RowReader<T>(ref Utf8JsonReader reader);

    public static string Query(string? filter, int? size, IEnumerable<string>? select, string position)
    {
        if (size <= 0)
            throw new ArgumentOutOfRangeException(nameof(size), size, "A page has at least one row.");
        var query = string.Empty;
        if (!string.IsNullOrEmpty(filter))
            query += "&$filter=" + Uri.EscapeDataString(filter);
        if (size is { } rows)
            query += "&$top=" + Math.Min(rows, LargestPage).ToString(CultureInfo.InvariantCulture);
        if (select is not null && string.Join(',', select) is { Length: > 0 } names)
            query += "&$select=" + Uri.EscapeDataString(names);
        return (query + position) is { Length: > 0 } parameters ? "?" + parameters[1..] : string.Empty;
    }

    public static IReadOnlyList<T> Read<T>(ReadOnlySpan<byte> json, RowReader<T> row)
    {
        var rows = new List<T>();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isRows = reader.ValueTextEquals("value"u8);
            reader.Read();
            if (!isRows)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                rows.Add(row(ref reader));
        }

        return rows;
    }
}
