using System.Text.Json;

namespace Tcns.Domain.Forms;

/// <summary>
/// JSON that is well formed and still cannot be read: half of a surrogate pair or bytes that are no UTF-8 in a text, a name that
/// stands twice in an object, or more levels than anything here has.
/// </summary>
public static class JsonText
{
    /// <summary>How many levels are read.</summary>
    public const int Deepest = 32;

    /// <summary>Whoever has sent so many needs no more of them.</summary>
    private const int MostFaults = 100;
    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    /// <summary>Each place that cannot be read; empty where all can.</summary>
    /// <param name="json">A well-formed value.</param>
    public static IReadOnlyList<Fault> FindFaults(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, AnyDepth);
        var walk = new JsonWalk();
        while (walk.Faults.Count < MostFaults && reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray) || reader.CurrentDepth < Deepest)
            {
                walk.Take(ref reader);
                continue;
            }

            walk.NoteDeep();
            reader.Skip();
        }

        return walk.Faults;
    }

    /// <summary>The text that an object holds under a name, where it can be read.</summary>
    public static string? FindText(ReadOnlySpan<byte> json, string name)
    {
        var reader = new Utf8JsonReader(json, AnyDepth);
        while (reader.Read())
        {
            if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName)
                continue;
            var isIt = TextOf(ref reader) == name;
            reader.Read();
            if (isIt)
                return reader.TokenType == JsonTokenType.String ? TextOf(ref reader) : null;
            reader.Skip();
        }

        return null;
    }

    /// <summary>The text or name that the reader has come to; null where no string could hold it.</summary>
    internal static string? TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
