using System.Text.Json;

namespace Tcns.Benchmarks.Faults;

/// <summary>
/// What is looked at when peace has come: a rollup of each province, then the ledger against what the server lists, its own count of people against the
/// published figure, and the verb <c>verify</c> on the store itself.
/// </summary>
internal sealed class Aftermath(Subject subject, Patient client, string storage)
{
    private static readonly string[] Kinds = ["visits", "trainings", "campaigns", "shifts", "feedback"];
    private static readonly TimeSpan LongestRollup = TimeSpan.FromMinutes(5);

    /// <param name="ledgers">By commune.</param>
    /// <param name="provinceOf">Of a commune.</param>
    /// <param name="clock">Of the server that is asked.</param>
    public async Task<IReadOnlyList<LedgerFault>> LookAsync(IReadOnlyCollection<Ledger> ledgers, Func<string, string> provinceOf, string clock = Subject.Clock)
    {
        var faults = new List<LedgerFault>();
        foreach (var province in ledgers.Select(ledger => provinceOf(ledger.Commune)).Distinct())
            await RollUpAsync(client, province);
        foreach (var ledger in ledgers)
        {
            foreach (var kind in Kinds)
                faults.AddRange(ledger.Compare(kind, await ListAsync(kind, ledger.Commune)).Select(fault => fault with { What = kind + " " + fault.What }));
            faults.AddRange(await OthersAsync(ledger));
            faults.AddRange(await FiguresAsync(ledger));
        }

        faults.AddRange(client.Internal.Select(answer => new LedgerFault("answer", answer)));
        faults.AddRange(subject.Ends.Select(end => new LedgerFault("answer", "a server ended by itself: " + end)));
        faults.AddRange(await VerifyAsync(clock));
        return faults;
    }

    public static async Task RollUpAsync(Patient client, string province)
    {
        var asked = await client.SendAsync(HttpMethod.Post, "v1/rollups", Subject.Key, $$"""{ "unit": "{{province}}", "period": "2026-Q4" }""");
        if (asked is not (202, var order))
            throw new CampaignException("A rollup was answered " + asked);
        var since = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(since) < LongestRollup)
        {
            // One that failed is tried again by the queue, and then says so.
            if (await client.GetAsync("v1/rollups/" + order.GetProperty("id").GetString(), Subject.Key) is (200, var now) && now.GetProperty("state").GetString() == "done")
                return;
            await Task.Delay(100);
        }

        throw new CampaignException("The rollup of province " + province + " did not come to its end.");
    }

    private async Task<IReadOnlyCollection<JsonElement>> ListAsync(string kind, string commune)
    {
        var held = new List<JsonElement>();
        for (string? cursor = ""; cursor is not null;)
        {
            if (await client.GetAsync($"v1/{kind}?unit={commune}&status=all&limit=500{(cursor.Length > 0 ? "&cursor=" + Uri.EscapeDataString(cursor) : "")}", Subject.Key) is not (200, var page))
                throw new CampaignException("The list of " + kind + " was not to be had.");
            held.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.GetProperty("cursor").GetString();
        }

        return held;
    }

    private async Task<IReadOnlyList<LedgerFault>> OthersAsync(Ledger ledger)
    {
        var faults = new List<LedgerFault>();
        foreach (var (path, holds) in ledger.Others)
        {
            if (await client.GetAsync(path, Subject.Key) is not var (status, now))
                throw new CampaignException(path + " was not to be had.");
            if (status != 200 || !now.GetRawText().Contains(holds, StringComparison.Ordinal))
                faults.Add(new LedgerFault("lost", FormattableString.Invariant($"{path} {holds}: {status}")));
        }

        return faults;
    }

    private async Task<IReadOnlyList<LedgerFault>> FiguresAsync(Ledger ledger)
    {
        var faults = new List<LedgerFault>();
        foreach (var team in (string[])[ledger.Commune + "-T01", ledger.Commune + "-T02"])
        {
            var (least, most) = ledger.People(team, new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31));
            if (await client.GetAsync($"v1/indicators?unit={team}&period=2026-Q4", Subject.Key) is not (200, var figures))
            {
                faults.Add(new LedgerFault("figure", team + " has none"));
                continue;
            }

            var line = figures.GetProperty("plans")[0].GetProperty("indicators").EnumerateArray().Single(one => one.GetProperty("id").GetString() == "supports-per-team");
            if (line.GetProperty("numerator").GetInt64() is var told && (told < least || told > most))
                faults.Add(new LedgerFault("figure", FormattableString.Invariant($"{team} supports-per-team is {told}, acknowledged were {least} to {most}")));
        }

        return faults;
    }

    private async Task<IReadOnlyList<LedgerFault>> VerifyAsync(string clock)
    {
        var (code, output, errors) = await subject.VerbAsync(storage, clock, "verify", "--json", "--en");
        if (code == 0)
            return [];
        if (output.Length == 0)
            return [new LedgerFault("verify", errors)];
        using var json = JsonDocument.Parse(output);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(finding => new LedgerFault("verify", $"{finding.GetProperty("code")} {finding.GetProperty("place")} {finding.GetProperty("detail")}"))];
    }
}
