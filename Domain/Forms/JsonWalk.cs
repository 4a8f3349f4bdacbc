using System.Globalization;
using System.Text.Json;

namespace Tcns.Domain.Forms;

/// <summary>Where a reader is on its way through a JSON value, and what it could not read so far.</summary>
internal sealed class JsonWalk
{
    private readonly Stack<Level> levels = [];
    private readonly List<Fault> faults = [];

    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>The next part of the value.</summary>
    public void Take(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                levels.Push(new Level(NextPath(), reader.TokenType == JsonTokenType.StartObject));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                levels.Pop();
                break;
            case JsonTokenType.PropertyName:
                TakeName(JsonText.TextOf(ref reader));
                break;
            default:
                var path = NextPath();
                if (reader.TokenType == JsonTokenType.String && JsonText.TextOf(ref reader) is null)
                    faults.Add(new Fault(path, FaultCodes.Malformed));
                break;
        }
    }

    /// <summary>The next value has more levels than are read.</summary>
    public void NoteDeep() => faults.Add(new Fault(NextPath(), FaultCodes.Malformed));

    private void TakeName(string? name)
    {
        var level = levels.Peek();
        if (name is null)
            faults.Add(new Fault(level.Path, FaultCodes.Malformed));
        else if (!level.Names!.Add(name))
            faults.Add(new Fault(level.PathOf(name), FaultCodes.Doubled));
        level.Name = name;
    }

    private string NextPath() => levels.TryPeek(out var level) ? level.NextPath() : "";

    private sealed class Level(string path, bool isObject)
    {
        private int count;

        public string Path { get; } = path;

        /// <summary>Null in an array.</summary>
        public HashSet<string>? Names { get; } = isObject ? new HashSet<string>(StringComparer.Ordinal) : null;

        /// <summary>Of the property whose value comes next; null where it could not be read.</summary>
        public string? Name { get; set; }

        public string NextPath() => Names is null ? Path + "/" + count++.ToString(CultureInfo.InvariantCulture) : PathOf(Name ?? "");

        public string PathOf(string name) => Path + "/" + JsonFields.Escape(name);
    }
}
