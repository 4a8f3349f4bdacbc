namespace Tcns.Functions.Tests.Fuzz;

/// <summary>What no well-meaning client sends, or sends by mistake.</summary>
internal static class Hostile
{
    /// <summary>Values as they stand in JSON.</summary>
    public static IReadOnlyList<string> Json { get; } =
    [
        "null", "true", "false", "0", "-0", "-1", "1.5", "45.0", "1e2", "1e400", "-1e400", "1e-400", "1E+2147483648", "2147483648", "-2147483649", "9223372036854775808",
        "99999999999999999999999999999999999", "0.1000000000000000000000000000000000000001", "\"\"", "\" \"", "[]", "{}", "[[]]", "[null]", "{\"\":null}",
        "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"a\\u0000b\"", "\"a\\ufffeb\"", "\"\\ufeff\"", "\"\\ufdd0\"", "\"\\u202e\"", "\"\\ud83d\\ude00\"", "\"\\uD83F\\uDFFE\"",
        "\"0000-00-00\"", "\"0001-01-01\"", "\"9999-12-31\"", "\"2026-02-30\"", "\"2026-02-29\"", "\"2026-11-20T00:00:00Z\"", "\"20261120\"", "\"2026-11-21\"", "\"1899-12-31\"", "\"3000-01-01\"",
        "\"24:00\"", "\"23:59:60\"", "\"00:00\"", "\"31\"", "\"11113\"", "\"11113-T01\"", "\"11113-T00\"", "\"99999-T01\"", "\"11113-01\"", "\"10507-01\"", "\"00\"", "\"11113-T999999999999\"",
        "\"{0}\"", "\"{0:N0}{99}\"", "\"%s%n\"", "\"' OR 1 eq 1 --\"", "\"<script>\"", "\"..\\\\..\\/etc\"", "\"d|x|y\"", "\"a/b~c\"", "\"001085012345\"", "\"4111 1111 1111 1111\"",
        Text("a", 1_001), Text("ế", 2_000), Text("😀", 1_000), Text("1 ", 40_000), Text("e\u0323\u0302", 20_000), Text("\u0302\u0323", 100_000), Text(" ", 100_000), Text("a", 1_000_000),
        Text("\\u0000", 20_000), Text("\u1100\u1161", 20_000), Text("\ufdfa", 50_000), Array("\"a\"", 2_000), Array("0", 50_000), Array("{}", 2_000), Array("\"vneid\"", 20_000), Array("[]", 501),
        new string('[', 31) + new string(']', 31), new string('[', 33) + new string(']', 33), new string('[', 20_000) + new string(']', 20_000), Nested(20_000), Object(10_000),
    ];

    /// <summary>What may stand in a path, a query or a header, as it is sent.</summary>
    public static IReadOnlyList<string> Words { get; } =
    [
        "", "0", "-1", "1", "500", "501", "99999999999999999999", "1e5", "NaN", "null", "true", "TRUE", "x", "..", ".", "%00", "%2F", "%2f..%2f", "%5C", "%25", "%", "%zz", "%C3%28", "%ED%A0%80", "%F0%9F%98%80",
        "%E1%BA%BF", "e%CC%A3%CC%82", "+", "%20", "a%20b", "%0d%0aX:1", "'", "%27%20or%201%20eq%201", "\"", "*", "~", "|", "d%7Cx", "{x}", "$filter", "31", "00", "11113", "10507", "99999", "11113-T03", "11113-T3", "11113-t03", "11113-T999",
        "11113-03", "11113-3", "11113-999", "2026", "0000", "9999", "99999", "2026-11", "2026-13", "2026-00", "2026-Q4", "2026-Q5", "2026-RQ4", "0000-Q1", "9999-Q4", "2026-11-20", "2026-02-30", "0001-01-01", "9999-12-31", "0000-00-00", "active", "all", "voided",
        "csv", "xlsx", "setup", "villages", "members", "visits", "ZHwyMDI2MTEyMHx4", "%F0%9D%9F%99", "%D9%A1%D9%A2", "0x10", "1,2", "1;2", "a=b", new string('a', 3_000), new string('9', 300), string.Concat(Enumerable.Repeat("%CC%A3%CC%82", 500)),
    ];

    private static string Text(string part, int times) => "\"" + string.Concat(Enumerable.Repeat(part, times)) + "\"";

    private static string Array(string item, int times) => "[" + string.Join(',', Enumerable.Repeat(item, times)) + "]";

    private static string Object(int properties) => "{" + string.Join(',', Enumerable.Range(0, properties).Select(number => $"\"p{number}\":0")) + "}";

    private static string Nested(int levels) => string.Concat(Enumerable.Repeat("{\"a\":", levels)) + "0" + new string('}', levels);
}
