using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Tcns.Analytics.PowerBi;

/// <summary>Tabular Model Definition Language, line by line: what lies within something is a tab deeper.</summary>
internal sealed partial class TmdlText
{
    /// <summary>Marks a table that is made from the catalogues: it goes when nothing makes it any more.</summary>
    public const string Made = "annotation TcnsMadeFrom = catalogue";

    private readonly StringBuilder text = new();

    /// <summary>As TMDL wants names that are more than a word.</summary>
    public static string Name(string name) => Word().IsMatch(name) ? name : $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The same for the same name on every machine: Power BI follows what is renamed by it.</summary>
    public static Guid Tag(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16), bigEndian: true);

    public TmdlText Line(int depth, string line)
    {
        text.Append('\t', depth).Append(line).Append('\n');
        return this;
    }

    public TmdlText Gap()
    {
        text.Append('\n');
        return this;
    }

    /// <summary>What people are told of it, in front of it.</summary>
    public TmdlText Description(int depth, string description) => Line(depth, "/// " + description);

    public TmdlText Lineage(int depth, string name) => Line(depth, $"lineageTag: {Tag(name)}");

    /// <summary>A text of several lines, two tabs deeper than its property.</summary>
    public TmdlText Block(int depth, string property, string lines)
    {
        Line(depth, property + " =");
        foreach (var line in lines.Split('\n'))
            Line(line.Length == 0 ? 0 : depth + 2, line);
        return this;
    }

    public override string ToString() => text.ToString();

    [GeneratedRegex(@"\A[\p{L}_][\p{L}\p{Nd}_]*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
