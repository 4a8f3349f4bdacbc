using System.Globalization;

namespace Tcns.Analytics.Tests.OData.Fuzz;

/// <summary>Makes filters at random, of every kind that the service carries out, each with what a loop over the rows would say.</summary>
internal sealed class FilterMaker(Random random)
{
    private static readonly string[] Texts = ["home", "Chợ", "'", "''", "%", "_", "\\", ";", "--", "/*", "", " ", "Đ", "\"", "$v0", "' OR 1=1 --", "11113", "T0", "\u2019", "\uFF07", "ợ", "e\u0323"];
    private static readonly string[] Signs = ["eq", "ne", "lt", "le", "gt", "ge"];

    public FilterTree Truth(int depth) => random.Next(depth <= 0 ? 3 : 9) switch
    {
        0 => new("is_business", row => row.IsBusiness),
        1 => Compare(Whole(depth - 1), Whole(depth - 1)),
        2 => Compare(Text(depth - 1), Text(depth - 1), isOrdered: false),
        3 => Compare(Day(), Day()),
        4 => Search(Text(depth - 1), Text(0)),
        5 => In(Whole(depth - 1)),
        6 => Not(Truth(depth - 1)),
        _ => Join(Truth(depth - 1), Truth(depth - 1), isAnd: random.Next(2) == 0),
    };

    private FilterTree Whole(int depth) => random.Next(depth <= 0 ? 4 : 8) switch
    {
        0 => new("people_total", row => row.People),
        1 => new("start_minute", row => row.Start),
        2 => random.Next(6) == 0 ? new("null", _ => null) : Number(random.Next(-20, 800)),
        3 => Number(random.Next(-3, 12)),
        4 => Of(Text(depth - 1), "length({0})", text => (long)text.EnumerateRunes().Count()),
        5 => Of(Day(), random.Next(2) == 0 ? "day({0})" : "month({0})"),
        _ => Reckon(Whole(depth - 1), Whole(depth - 1)),
    };

    private FilterTree Text(int depth) => random.Next(depth <= 0 ? 3 : 6) switch
    {
        0 => new("place", row => row.Place),
        1 => new("team_code", row => row.Team),
        2 => Literal(Texts[random.Next(Texts.Length)]),
        3 => Of(Text(depth - 1), "concat({0},'x')", text => text + "x"),
        4 => Of(Text(depth - 1), "substring({0}," + 2.ToString(CultureInfo.InvariantCulture) + ")", text => string.Concat(text.EnumerateRunes().Skip(2))),
        _ => Of(Text(depth - 1), "trim({0})", text => text.Trim(' ')),
    };

    private FilterTree Day()
    {
        if (random.Next(2) == 0)
            return new("date", row => row.Date);
        var day = new DateOnly(2026, 8, 1).AddDays(random.Next(100));
        return new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), _ => day);
    }

    private static FilterTree Number(int number) => new(number.ToString(CultureInfo.InvariantCulture), _ => (long)number);

    private static FilterTree Literal(string text) => new("'" + text.Replace("'", "''", StringComparison.Ordinal) + "'", _ => text);

    private static FilterTree Of(FilterTree part, string form, Func<string, object?> reckon) =>
        new(string.Format(CultureInfo.InvariantCulture, form, part.Text), row => part.Value(row) is string text ? reckon(text) : null);

    private static FilterTree Of(FilterTree day, string form) => new(
        string.Format(CultureInfo.InvariantCulture, form, day.Text),
        row => day.Value(row) is DateOnly on ? (form[0] == 'd' ? on.Day : (long)on.Month) : null);

    private FilterTree Compare(FilterTree left, FilterTree right, bool isOrdered = true)
    {
        var sign = Signs[random.Next(isOrdered ? Signs.Length : 2)];
        return new($"({left.Text} {sign} {right.Text})", row => Compare(sign, left.Value(row), right.Value(row)));
    }

    private static bool Compare(string sign, object? left, object? right) => sign switch
    {
        "eq" => Equals(left, right),
        "ne" => !Equals(left, right),
        _ when left is null || right is null => false,
        _ => ((IComparable)left).CompareTo(right) is var order && sign switch { "lt" => order < 0, "le" => order <= 0, "gt" => order > 0, _ => order >= 0 },
    };

    private FilterTree Reckon(FilterTree left, FilterTree right)
    {
        var word = ((string[])["add", "sub", "mul", "div", "mod"])[random.Next(5)];
        return new($"({left.Text} {word} {right.Text})", row => (left.Value(row), right.Value(row)) is (long one, long other) ? Reckon(word, one, other) : null);
    }

    /// <summary>What is divided by zero has no value.</summary>
    private static object? Reckon(string word, long one, long other) => (word, other) switch
    {
        ("add", _) => checked(one + other),
        ("sub", _) => checked(one - other),
        ("mul", _) => checked(one * other),
        (_, 0) => null,
        ("div", _) => one / other,
        _ => one % other,
    };

    private FilterTree Search(FilterTree text, FilterTree part) => random.Next(3) switch
    {
        0 => Search("contains", text, part, (all, one) => all.Contains(one, StringComparison.Ordinal)),
        1 => Search("startswith", text, part, (all, one) => all.StartsWith(one, StringComparison.Ordinal)),
        _ => Search("endswith", text, part, (all, one) => all.EndsWith(one, StringComparison.Ordinal)),
    };

    private static FilterTree Search(string name, FilterTree text, FilterTree part, Func<string, string, bool> found) => new(
        $"{name}({text.Text},{part.Text})",
        row => (text.Value(row), part.Value(row)) is (string all, string one) ? found(all, one) : null);

    private FilterTree In(FilterTree value)
    {
        // The parser takes null in a list only beside what may be null.
        var items = Enumerable.Range(0, random.Next(1, 4)).Select(_ => value.Text == "start_minute" && random.Next(3) == 0 ? null : (long?)random.Next(12)).ToArray();
        var text = string.Join(',', items.Select(item => item?.ToString(CultureInfo.InvariantCulture) ?? "null"));
        return new($"({value.Text} in ({text}))", row => items.Contains((long?)value.Value(row)));
    }

    private static FilterTree Not(FilterTree part) => new($"not ({part.Text})", row => part.Value(row) is bool truth ? !truth : null);

    private static FilterTree Join(FilterTree left, FilterTree right, bool isAnd) => new(
        $"({left.Text} {(isAnd ? "and" : "or")} {right.Text})",
        row => (left.Value(row), right.Value(row)) switch
        {
            (bool one, bool other) => isAnd ? one && other : one || other,
            (bool known, null) when known != isAnd => known,
            (null, bool known) when known != isAnd => known,
            _ => null,
        });
}
