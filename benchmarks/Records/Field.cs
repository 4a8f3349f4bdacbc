using System.Globalization;
using System.Text.Json;

namespace Tcns.Benchmarks.Records;

/// <summary>A commune whose teams send visits: none twice, each of a household of its own village.</summary>
internal sealed class Field
{
    public const string Commune = "11113";
    public const int Teams = 40;
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(7).DateTime);
    private readonly Server server;
    private readonly string[] members;
    private int sent;

    private Field(Server server, string[] members)
    {
        this.server = server;
        this.members = members;
    }

    public static async Task<Field> BeginAsync(Server server)
    {
        var ids = new string[Teams];
        for (var team = 0; team < Teams; team++)
        {
            var (code, village) = (TeamOf(team), $"{Commune}-{team + 1:D2}");
            await server.SendAsync(HttpMethod.Put, "villages/" + village, $$"""{ "name": "Thôn {{team + 1}}", "kind": "thon" }""");
            await server.SendAsync(
                HttpMethod.Put, "teams/" + code, $$"""{ "level": "village", "village": "{{village}}", "name": "Tổ {{team + 1}}", "establishedOn": "2025-07-16" }""");
            var member = await server.SendAsync(
                HttpMethod.Post, $"teams/{code}/members", """{ "name": "Nguyễn Thị Hoa", "role": "leader", "joinedOn": "2025-07-16" }""");
            using var json = JsonDocument.Parse(member);
            ids[team] = json.RootElement.GetProperty("id").GetString()!;
        }

        return new Field(server, ids);
    }

    /// <summary>One visit of these days.</summary>
    public Task PostOneAsync()
    {
        var number = Interlocked.Increment(ref sent);
        return server.SendAsync(HttpMethod.Post, "visits", Visit(number, number % Teams, Today.AddDays(-(number / Teams % 3))));
    }

    /// <summary>What a phone has kept for some time, or a team's notebook: 500 visits of one team.</summary>
    public Task PostManyAsync() => PostManyAsync(500);

    /// <summary>So many visits of one team in one array.</summary>
    public async Task PostManyAsync(int count)
    {
        var number = Interlocked.Add(ref sent, count);
        var answer = await server.SendAsync(HttpMethod.Post, "visits", $"[{string.Join(',', Enumerable.Range(number - count + 1, count).Select(one => Visit(one, number / count % Teams, DayOf(one))))}]");
        if (answer.Split("\"created\"").Length != count + 1)
            throw new InvalidOperationException("Not every visit was taken: " + answer[..Math.Min(400, answer.Length)]);
    }

    /// <summary>So many visits of all teams in turn, as a file for an import, headed by the names of the JSON form.</summary>
    public string WriteCsv(int count)
    {
        var number = Interlocked.Add(ref sent, count);
        return "team;member;date;start;minutes;household;place;people.elderly;people.general;workingAge;topics;outcomes;note\r\n"
            + string.Concat(Enumerable.Range(number - count + 1, count).Select(CsvRow));
    }

    private string CsvRow(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"{TeamOf(number % Teams)};{members[number % Teams]};{DayOf(number):yyyy-MM-dd};08:30;45;H{number % 400:D4};home;1;2;2;\"vneid;scam-awareness\";uses-digital-platform;Lượt {number}\r\n");

    public static string TeamOf(int team) => $"{Commune}-T{team + 1:D2}";

    /// <summary>A day of the running quarter.</summary>
    private static DateOnly DayOf(int number)
    {
        var first = new DateOnly(Today.Year, ((Today.Month - 1) / 3 * 3) + 1, 1);
        return first.AddDays(number % (Today.DayNumber - first.DayNumber + 1));
    }

    private string Visit(int number, int team, DateOnly day) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        {"id":"0195d4c1-7b1e-7c3a-9a51-0000{{number:x8}}","team":"{{TeamOf(team)}}","member":"{{members[team]}}","date":"{{day:yyyy-MM-dd}}",
        "start":"08:30","minutes":45,"household":"H{{number % 400:D4}}","place":"home","people":{"elderly":1,"general":2},"workingAge":2,
        "topics":["vneid","scam-awareness"],"outcomes":["uses-digital-platform"],"note":"Đã cài VNeID mức 2 cho hai người"}
        """);
}
