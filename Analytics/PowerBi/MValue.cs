namespace Tcns.Analytics.PowerBi;

/// <summary>A value of an M query that may be too long for a line: a call or a list, with what stands in it; anything else as it is written.</summary>
internal sealed record MValue
{
    private const int Width = 120;
    private const int Step = 4;

    private MValue(string opening, IReadOnlyList<MValue> parts, string closing)
    {
        Opening = opening;
        Parts = parts;
        Closing = closing;
    }

    private string Opening { get; }

    private IReadOnlyList<MValue> Parts { get; }

    private string Closing { get; }

    private string InLine => Opening + string.Join(", ", Parts.Select(part => part.InLine)) + Closing;

    public static MValue Text(string text) => new(text, [], "");

    public static MValue Call(string function, params IReadOnlyList<MValue> arguments) => new(function + "(", arguments, ")");

    public static MValue List(IEnumerable<MValue> entries) => new("{", [.. entries], "}");

    public static MValue Quoted(string text) => Text($"\"{text}\"");

    /// <summary>Power Query's own form: on one line where that has room, else each part on its own.</summary>
    /// <param name="before">What stands before it on its first line, behind the indentation.</param>
    /// <param name="indent">Of that line.</param>
    public string Write(string before, int indent)
    {
        if (Parts.Count == 0 || indent + before.Length + InLine.Length <= Width)
            return before + InLine;
        var inner = new string(' ', indent + Step);
        var parts = Parts.Select(part => inner + part.Write("", indent + Step));
        return $"{before}{Opening}\n{string.Join(",\n", parts)}\n{new string(' ', indent)}{Closing}";
    }
}
