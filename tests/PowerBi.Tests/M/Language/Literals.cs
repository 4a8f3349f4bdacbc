using System.Globalization;
using System.Text;
using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Language;

/// <summary>Texts, numbers and quoted names as they stand in a document.</summary>
internal static class Literals
{
    private const NumberStyles WithExponent = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static string Identifier(string literal) =>
        literal.StartsWith("#\"", StringComparison.Ordinal) ? Text(literal[1..]) : literal;

    public static object Number(string literal) =>
        decimal.TryParse(literal, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact) ? exact
        : double.TryParse(literal, WithExponent, CultureInfo.InvariantCulture, out var number) ? number
        : throw new EvaluationGap($"The number {literal} is not known.");

    /// <summary>What a quoted text says: <c>""</c> is one quotation mark, <c>#(lf)</c> and its like are characters.</summary>
    public static string Text(string literal)
    {
        var inner = literal[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal);
        var text = new StringBuilder();
        for (var at = 0; at < inner.Length; at++)
        {
            var end = inner.AsSpan(at).StartsWith("#(") ? inner.IndexOf(')', at) : -1;
            if (end < 0)
            {
                text.Append(inner[at]);
                continue;
            }

            foreach (var part in inner[(at + 2)..end].Split(','))
                text.Append(Character(part));
            at = end;
        }

        return text.ToString();
    }

    private static string Character(string escape) => escape switch
    {
        "lf" => "\n",
        "cr" => "\r",
        "tab" => "\t",
        "#" => "#",
        _ when escape.Length is 4 or 8 && int.TryParse(escape, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) =>
            char.ConvertFromUtf32(code),
        _ => throw new EvaluationGap($"The escape #({escape}) is not known."),
    };
}
