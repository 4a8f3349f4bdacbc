using System.Globalization;
using System.Text.Json;

namespace Tcns.Domain.Forms;

/// <summary>Where a reader is on its way through a JSON value, and what it could not read so far.</summary>
internal sealed class JsonWalk
{
    private readonly Stack<Level> levels = [];
    private readonly List<Fault> faults = [];

    public IReadOnlyList<Fault> Faults => faults;

    private string Path => levels.TryPeek(out var level) ? level.PathOfValue : "";

    /// <summary>The next part of the value.</summary>
    public void Take(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                Step();
                levels.Push(new Level(levels.TryPeek(out var around) ? around : null, reader.TokenType == JsonTokenType.StartObject));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                levels.Pop();
                break;
            case JsonTokenType.PropertyName:
                TakeName(JsonText.TextOf(ref reader));
                break;
            default:
                Step();
                if (reader.TokenType == JsonTokenType.String && JsonText.TextOf(ref reader) is null)
                    faults.Add(new Fault(Path, FaultCodes.Malformed));
                break;
        }
    }

    /// <summary>The next value has more levels than are read.</summary>
    public void NoteDeep()
    {
        Step();
        faults.Add(new Fault(Path, FaultCodes.Malformed));
    }

    private void Step()
    {
        if (levels.TryPeek(out var level))
            level.Count++;
    }

    private void TakeName(string? name)
    {
        var level = levels.Peek();
        if (name is null)
            faults.Add(new Fault(level.Path, FaultCodes.Malformed));
        else if (!level.Names!.Add(name))
            faults.Add(new Fault(level.PathOf(name), FaultCodes.Doubled));
        level.Name = name;
    }

    /// <summary>An object or array that the reader is in. Where it stands is put together only when it is asked for.</summary>
    private sealed class Level(Level? around, bool isObject)
    {
        public string Path => around is null ? "" : around.PathOfValue;

        public string PathOfValue => PathOf(Names is null ? (Count - 1).ToString(CultureInfo.InvariantCulture) : Name ?? "");

        /// <summary>Null in an array.</summary>
        public HashSet<string>? Names { get; } = isObject ? new HashSet<string>(StringComparer.Ordinal) : null;

        /// <summary>How many values it has had so far.</summary>
        public int Count { get; set; }

        /// <summary>Of the property whose value comes next; null where it could not be read.</summary>
        public string? Name { get; set; }

        /// <summary>Each of many faults repeats the names on the way to it.</summary>
        public string PathOf(string name) => Path + "/" + JsonFields.Escape(Excerpt.Of(name));
    }
}
