using Tcns.PowerBi.Tests.Dax.Engine;

namespace Tcns.PowerBi.Tests.Dax.Library;

internal static class TextFunctions
{
    public static IReadOnlyList<Function> All { get; } =
    [
        new("CONCATENATE", "ss", call => Operators.Join(call.Scalar(0), call.Scalar(1))),
        new("LEFT", "s?s", call => Part(call.Text(0), 0, Length(call, 1))),
        new("RIGHT", "s?s", call => Part(call.Text(0), Math.Max(0, call.Text(0).Length - Length(call, 1)), Length(call, 1))),
        new("MID", "sss", call => Part(call.Text(0), call.Whole(1) - 1, call.Whole(2))),
        new("LEN", "s", call => (long)Values.Text(call.Scalar(0)).Length),
        new("UPPER", "s", call => call.Text(0).ToUpper(TextOrder.Culture)),
        new("LOWER", "s", call => call.Text(0).ToLower(TextOrder.Culture)),
        new("TRIM", "s", call => string.Join(' ', call.Text(0).Split(' ', StringSplitOptions.RemoveEmptyEntries))),
        new("SUBSTITUTE", "sss", call => call.Text(0).Replace(call.Text(1), call.Text(2), StringComparison.Ordinal)),
        new("SEARCH", "ss?ss", call => Find(call, StringComparison.OrdinalIgnoreCase)),
        new("FIND", "ss?ss", call => Find(call, StringComparison.Ordinal)),
        new("CONTAINSSTRING", "ss", call => call.Text(0).Contains(Literal(call.Text(1)), StringComparison.OrdinalIgnoreCase)),
        new("UNICHAR", "s", call => char.ConvertFromUtf32((int)call.Whole(0))),
        new("FORMAT", "ss?s", call => Formats.Write(call.Scalar(0), call.Text(1), call.Has(2) ? call.Text(2) : null)),
    ];

    private static long Length(Invocation call, int at) => call.Has(at) ? call.Whole(at) : 1;

    private static string Part(string text, long start, long length)
    {
        if (start < 0 || length < 0)
            throw new DaxException("A part of a text starts at 1 and has no negative length.");
        return start >= text.Length ? "" : text.Substring((int)start, (int)Math.Min(length, text.Length - start));
    }

    private static object? Find(Invocation call, StringComparison comparison)
    {
        var wanted = comparison == StringComparison.Ordinal ? call.Text(0) : Literal(call.Text(0));
        var text = call.Text(1);
        var start = call.Has(2) ? call.Whole(2) : 1;
        if (start < 1 || start > text.Length + 1)
            throw new DaxException("The search starts outside the text.");
        var found = text.IndexOf(wanted, (int)start - 1, comparison);
        if (found >= 0)
            return found + 1L;
        return call.Has(3) ? call.Scalar(3) : throw new DaxException($"\"{wanted}\" is not found, which DAX reports as an error.");
    }

    private static string Literal(string wanted) =>
        wanted.AsSpan().IndexOfAny('*', '?', '~') < 0 ? wanted : throw new DaxException("Wildcards are not known here.");
}
