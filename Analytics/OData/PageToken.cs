using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Tcns.Analytics.OData;

/// <summary>
/// Where the next page begins: the snapshot, the place in the order, and what the first request said of extent. It begins with a check
/// over itself and its query. Who forges one reads other rows of what is the reader's anyway: the key's rows are restricted all the same.
/// </summary>
/// <param name="Position">How many rows of the order come before.</param>
/// <param name="Rest">What <c>$top</c> leaves; null without it.</param>
/// <param name="Count">What <c>$count</c> gave; null without it.</param>
/// <param name="After">The values of the order's terms in the last row.</param>
internal sealed record PageToken(string Version, int PageSize, long Position, long? Rest, long? Count, IReadOnlyList<object?> After)
{
    private const int CheckLength = 12;

    public string Write(ODataQuery query)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes<object?[]>(
            [Version, PageSize, Position, Rest, Count, .. After.Select(TermText.Write)]);
        return Base64Url.EncodeToString([.. Check(query, body), .. body]);
    }

    public static bool TryRead(string text, ODataQuery query, IReadOnlyList<OrderTerm> terms, [NotNullWhen(true)] out PageToken? token)
    {
        token = null;
        if (!Base64Url.IsValid(text))
            return false;

        var bytes = Base64Url.DecodeFromChars(text);
        var isOurs = bytes.Length > CheckLength && CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, CheckLength), Check(query, bytes.AsSpan(CheckLength)));
        if (!isOurs)
            return false;

        token = Body(bytes.AsMemory(CheckLength), terms);
        return token is not null;
    }

    /// <summary>The check keeps mistakes off, not malice: even what passes it may hold anything.</summary>
    private static PageToken? Body(ReadOnlyMemory<byte> body, IReadOnlyList<OrderTerm> terms)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var parts = json.RootElement.EnumerateArray().ToArray();
            var after = terms.Select((term, place) => TermText.Read(term.Column.Kind, parts[5 + place].GetString())).ToArray();
            var token = new PageToken(
                parts[0].GetString() ?? "", parts[1].GetInt32(), parts[2].GetInt64(), Whole(parts[3]), Whole(parts[4]), after);
            return token is { PageSize: > 0, Position: > 0, Rest: null or > 0 } ? token : null;
        }
        catch (Exception forged) when (forged
            is JsonException or FormatException or InvalidOperationException or IndexOutOfRangeException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    private static long? Whole(JsonElement part) => part.ValueKind is JsonValueKind.Null ? null : part.GetInt64();

    private static byte[] Check(ODataQuery query, ReadOnlySpan<byte> body)
    {
        var digest = SHA256.HashData([.. Encoding.UTF8.GetBytes($"tcns odata {query.Table}?{query.Options.Canonical}\n"), .. body]);
        return digest[..CheckLength];
    }
}
