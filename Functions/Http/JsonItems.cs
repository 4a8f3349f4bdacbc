using System.Text.Json;
using Tcns.Domain.Forms;

namespace Tcns.Functions.Http;

/// <summary>
/// A body that is one object or an array of them. Each item of an array is read on its own: one that cannot be read is faulty by
/// itself and holds back no other.
/// </summary>
/// <param name="Items">One more than allowed where there are too many.</param>
internal sealed record JsonItems<T>(IReadOnlyList<T> Items, bool IsArray, Problem? Trouble)
{
    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    /// <param name="request">Whose body is read.</param>
    /// <param name="most">So many items are allowed.</param>
    /// <param name="read">Reads one, whatever it is.</param>
    /// <param name="refuse">Stands for one that is JSON and cannot be read: its bytes, and what is wrong with it.</param>
    public static async ValueTask<JsonItems<T>> ReadAsync(
        HttpRequest request, int most, Func<JsonElement, T> read, Func<ReadOnlyMemory<byte>, IReadOnlyList<Fault>, T> refuse)
    {
        var (bytes, trouble) = await Bodies.ReadJsonBytesAsync(request);
        if (trouble is not null)
            return new JsonItems<T>([], IsArray: false, trouble);
        if (Split(bytes, most + 1) is { } items)
            return new JsonItems<T>([.. items.Select(item => ReadItem(item, read, refuse))], IsArray: true, null);
        using var json = Bodies.TryParse(bytes);
        return json?.RootElement.ValueKind == JsonValueKind.Object
            ? new JsonItems<T>([read(json.RootElement)], IsArray: false, null)
            : new JsonItems<T>([], IsArray: false, Problems.Unreadable);
    }

    private static T ReadItem(ReadOnlyMemory<byte> bytes, Func<JsonElement, T> read, Func<ReadOnlyMemory<byte>, IReadOnlyList<Fault>, T> refuse)
    {
        using var json = Bodies.TryParse(bytes);
        return json is null ? refuse(bytes, JsonText.FindFaults(bytes.Span)) : read(json.RootElement);
    }

    /// <summary>The items of an array, as many as are wanted of them; null where it is none, or no JSON at all.</summary>
    private static List<ReadOnlyMemory<byte>>? Split(ReadOnlyMemory<byte> bytes, int wanted)
    {
        var reader = new Utf8JsonReader(bytes.Span, AnyDepth);
        var items = new List<ReadOnlyMemory<byte>>();
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
                return null;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                if (items.Count < wanted)
                    items.Add(bytes[start..(int)reader.BytesConsumed]);
            }

            // Nothing may follow the array.
            reader.Read();
            return items;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
