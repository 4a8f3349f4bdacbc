namespace Tcns.Analytics.OData;

/// <summary>The functions that expressions may call. Positions in texts count from 0 in OData and from 1 in SQL.</summary>
internal static class FunctionSql
{
    public static SqlPart Write(string name, SqlPart[] given) => (name, given) switch
    {
        ("contains" or "startswith" or "endswith", [var text, var part]) =>
            SqlPart.Of($"{SearchOf(name)}({Text(text)}, {Text(part)})", ODataKind.Truth, given),
        ("length", [var text]) => SqlPart.Of($"length({Text(text)})", ODataKind.Whole, given),
        ("indexof", [var text, var part]) => SqlPart.Of($"(instr({Text(text)}, {Text(part)}) - 1)", ODataKind.Whole, given),
        ("substring", [var text, var from]) => SqlPart.Of($"substring({Text(text)}, {Place(from)} + 1)", ODataKind.Text, given),
        ("substring", [var text, var from, var length]) =>
            SqlPart.Of($"substring({Text(text)}, {Place(from)} + 1, {Place(length)})", ODataKind.Text, given),
        ("tolower", [var text]) => SqlPart.Of($"lower({Text(text)})", ODataKind.Text, given),
        ("toupper", [var text]) => SqlPart.Of($"upper({Text(text)})", ODataKind.Text, given),
        ("trim", [var text]) => SqlPart.Of($"trim({Text(text)})", ODataKind.Text, given),
        ("concat", [var first, var second]) => SqlPart.Of($"({Text(first)} || {Text(second)})", ODataKind.Text, given),
        ("year" or "month" or "day", [{ Kind: ODataKind.Day or ODataKind.Instant } time]) => SqlPart.Of($"{name}({time})", ODataKind.Whole, given),
        ("hour" or "minute" or "second", [{ Kind: ODataKind.Instant } time]) => SqlPart.Of($"{name}({time})", ODataKind.Whole, given),
        ("date", [{ Kind: ODataKind.Instant } time]) => SqlPart.Of($"CAST({time} AS DATE)", ODataKind.Day, given),
        ("round" or "floor" or "ceiling", [{ Kind: ODataKind.Whole } whole]) => whole,
        ("round" or "floor" or "ceiling", [var number]) when number.Kind.IsNumber() =>
            SqlPart.Of($"{(name == "ceiling" ? "ceil" : name)}({number})", number.Kind, given),
        _ => throw RefusedException.Unsupported($"The function '{name}' is not supported with what it is given."),
    };

    private static string SearchOf(string name) => name switch
    {
        "startswith" => "starts_with",
        "endswith" => "ends_with",
        _ => name,
    };

    private static string Text(SqlPart part) => part.Kind switch
    {
        ODataKind.Text => part.Sql,
        ODataKind.Nothing => "CAST(NULL AS VARCHAR)",
        _ => throw RefusedException.Malformed("A text is asked for where there is none."),
    };

    // Below zero SQL would count from the end.
    private static string Place(SqlPart part) => part.Kind is ODataKind.Whole
        ? $"least(greatest({part}, 0), 2147483646)"
        : throw RefusedException.Malformed("A place in a text is a whole number.");
}
