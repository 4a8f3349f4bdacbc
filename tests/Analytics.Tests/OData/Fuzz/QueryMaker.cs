namespace Tcns.Analytics.Tests.OData.Fuzz;

/// <summary>Makes queries that nobody meant: pieces of good ones with what may end a text, a list or a statement early.</summary>
internal sealed class QueryMaker(Random random)
{
    private static readonly (string Name, string[] Values)[] Good =
    [
        ("$filter",
        [
            "place eq 'market'", "people_total gt 3 and not is_business", "date ge 2026-08-05 or contains(place,'ợ')", "received_at lt 2026-08-05T12:00:00Z", "start_minute in (1,2,null)", "team_code eq '11114-T01'",
            "(people_total mul 4611686018427387904) mod 3 ge -5", "round(minutes) eq 45", "concat(place,team_code) gt 'a'", "substring(place,1,2) ne null", "length(trim(place)) eq people_total add 1", "n gt 1",
        ]),
        ("$orderby", ["place asc,date desc", "people_total", "length(place) desc", "is_business,start_minute desc", "people_total mul 4611686018427387904", "n"]),
        ("$apply",
        [
            "groupby((place),aggregate(people_total with sum as n))", "filter(people_total gt 1)/aggregate($count as n)", "aggregate(minutes with average as a)", "groupby((team_code))",
            "groupby((team_code,commune_code),aggregate(record_id with countdistinct as n))/filter(n gt 1)", "groupby((date),aggregate(received_at with max as n))",
        ]),
        ("$select", ["record_id,place", "record_id", "team_code,people_total", "n"]),
        ("$top", ["10", "1", "0"]),
        ("$skip", ["3", "100"]),
        ("$count", ["true"]),
        ("$skiptoken", ["AAAA"]),
    ];

    private static readonly string[] Pieces =
    [
        "(", ")", "((", "))", "'", "''", ",", "/", "$it", "$root", "$this", "any(", "all(", "d:d eq 1", "@p", "cast(", "isof(", "now()", "null", "true", "false", "not ", " and ", " or ", " eq ", " in ", " has ", " mul ", " div 0", "-", "--",
        "/*", "*/", ";", "\"", "`", "\\", "\u0000", "\u2019", "\uFF07", "\uFF08", "\u00A0", "\uD83D\uDE00", "%27", "INF", "NaN", "-INF", "1e308", "1e999", "9223372036854775807", "-9223372036854775808", "99999999999999999999", "0.00000000000000000000000000001",
        "79228162514264337593543950335", "0001-01-01", "9999-12-31", "9999-12-31T23:59:59.9999999Z", "2026-02-30", "duration'P1D'", "guid'0'", "geography'POINT(1 1)'", "binary'AA'", "Tcns.fact_visit", "place", "people_total", "team_code", "secret",
        "record_id", "substring(place,", "concat(", "length(", "indexof(place,'", "tolower(", "year(date)", "ceiling(", " as ", " with ", " with sum as ", "aggregate(", "groupby((", "filter(", "topcount(1,people_total)", "$count", "rollup(", "expand(", "*", ".", "..", "$v0", "$v1",
        "read_parquet('/etc/passwd')", "getenv('HOME')", "SELECT", "UNION", " asc", " desc", "0", "1", "-1", "2147483648",
    ];

    public string Make() => string.Join('&', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Option()).DistinctBy(option => option.Split('=')[0]));

    private string Option()
    {
        // What takes expressions has the most ways in.
        var (name, values) = Good[random.Next(random.Next(3) == 0 ? Good.Length : 3)];
        return (random.Next(60) == 0 ? name.ToUpperInvariant() : name) + "=" + Uri.EscapeDataString(Value(values));
    }

    private string Value(string[] values)
    {
        var value = values[random.Next(values.Length)];
        for (var times = Math.Max(0, random.Next(6) - 2); times > 0; times--)
            value = Change(value);
        return value.Length == 0 ? "1" : value;
    }

    private string Change(string value)
    {
        var place = random.Next(value.Length + 1);
        var others = Good[random.Next(3)].Values;
        return random.Next(6) switch
        {
            0 when value.Length > 0 => value.Remove(random.Next(value.Length)),
            1 when value.Length > 1 => value.Remove(place == value.Length ? 0 : place, 1),
            2 => value + ((string[])[" and ", " or ", "/", ","])[random.Next(4)] + others[random.Next(others.Length)],
            3 => Wrap(value),
            _ => value.Insert(place, Pieces[random.Next(Pieces.Length)]),
        };
    }

    private string Wrap(string value)
    {
        var times = random.Next(4) == 0 ? random.Next(1, 400) : random.Next(1, 8);
        return random.Next(4) switch
        {
            0 => new string('(', times) + value + new string(')', times),
            1 => string.Concat(Enumerable.Repeat("not (", times)) + value + new string(')', times),
            2 => string.Join(random.Next(2) == 0 ? " or " : ",", Enumerable.Repeat(value, times)),
            _ => string.Concat(Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], times)) + value,
        };
    }
}
