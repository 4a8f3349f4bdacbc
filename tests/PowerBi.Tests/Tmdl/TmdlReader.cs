namespace Tcns.PowerBi.Tests.Tmdl;

/// <summary>Reads a TMDL file: what lies in something is a tab deeper, a text of several lines two tabs.</summary>
internal sealed class TmdlReader
{
    private readonly string file;
    private readonly string[] lines;
    private readonly TmdlObject root;
    private int at;

    private TmdlReader(string file, string text)
    {
        this.file = file;
        lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        root = new TmdlObject("", "", Text: null, "", file);
    }

    public static IReadOnlyList<TmdlObject> Read(string file, string text)
    {
        var reader = new TmdlReader(file, text);
        reader.ReadWithin(reader.root, depth: 0);
        return reader.root.Children;
    }

    private void ReadWithin(TmdlObject parent, int depth)
    {
        var description = new List<string>();
        while (at < lines.Length)
        {
            var line = lines[at];
            if (line.Trim().Length == 0)
            {
                at++;
                continue;
            }

            var found = Depth(line);
            if (found < depth)
                return;
            if (found > depth)
                throw Fault("lies deeper than what is above it");
            line = line[depth..];
            if (line.StartsWith("/// ", StringComparison.Ordinal))
            {
                description.Add(line[4..]);
                at++;
                continue;
            }

            ReadLine(parent, line, depth, string.Join("\n", description));
            description.Clear();
        }

        if (description.Count > 0)
            throw Fault("is a description of nothing");
    }

    private void ReadLine(TmdlObject parent, string line, int depth, string description)
    {
        var (word, rest) = Word(line);
        if (word == "ref")
        {
            (var what, rest) = Word(rest);
            word = "ref " + what;
        }

        if (TmdlShape.KindWithin(parent.Kind, word) is { } kind && !line.StartsWith(word + ":", StringComparison.Ordinal))
        {
            var place = $"{file}:{at + 1}";
            var (name, text) = NameAndText(rest, depth);
            var child = new TmdlObject(kind, name, text, description, place);
            parent.Children.Add(child);
            ReadWithin(child, depth + 1);
            return;
        }

        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var isText = line.EndsWith(" =", StringComparison.Ordinal);
        var property = isText ? line[..^2] : colon < 0 ? line : line[..colon];
        if (!TmdlShape.HasProperty(parent.Kind, property))
            throw Fault($"is nothing that {(parent.Kind.Length == 0 ? "a file" : parent.Kind)} has");
        var value = colon < 0 ? "true" : line[(colon + 1)..].Trim();
        if (!isText && !TmdlShape.MaySay(property, value))
            throw Fault("is not what it may say");
        at++;
        if (!parent.Properties.TryAdd(property, isText ? ReadText(depth + 2) : value))
            throw Fault("says it twice: " + property);
    }

    private (string Name, string? Text) NameAndText(string rest, int depth)
    {
        var (name, behind) = Name(rest);
        at++;
        if (behind.Length == 0)
            return (name, null);
        if (!behind.StartsWith('='))
            throw Fault("has more than a name: " + behind);
        var text = behind[1..].Trim();
        return (name, text.Length > 0 ? text : ReadText(depth + 2));
    }

    private string ReadText(int depth)
    {
        var text = new List<string>();
        for (; at < lines.Length && (lines[at].Trim().Length == 0 || Depth(lines[at]) >= depth); at++)
            text.Add(lines[at].Trim().Length == 0 ? "" : lines[at][depth..].TrimEnd());
        while (text.Count > 0 && text[^1].Length == 0)
            text.RemoveAt(text.Count - 1);
        return text.Count > 0 ? string.Join('\n', text) : throw Fault("has no text where one belongs");
    }

    private static (string Word, string Behind) Word(string line)
    {
        var end = line.IndexOfAny([' ', ':']);
        return end < 0 ? (line, "") : (line[..end], line[end..].TrimStart());
    }

    /// <summary>Between quotes, where a quote is doubled, or up to a blank.</summary>
    public static (string Name, string Behind) Name(string text)
    {
        if (!text.StartsWith('\''))
        {
            var end = text.IndexOfAny([' ', '.']);
            return end < 0 ? (text, "") : (text[..end], text[end..].TrimStart());
        }

        var close = 1;
        while (text[close] != '\'' || (close + 1 < text.Length && text[close + 1] == '\''))
            close += text[close] == '\'' ? 2 : 1;
        return (text[1..close].Replace("''", "'", StringComparison.Ordinal), text[(close + 1)..].TrimStart());
    }

    private static int Depth(string line) => line.Length - line.TrimStart('\t').Length;

    private FormatException Fault(string what) => new($"{file}:{Math.Min(at + 1, lines.Length)}: {lines[Math.Min(at, lines.Length - 1)].Trim()} {what}");
}
