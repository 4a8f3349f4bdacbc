using System.Text.Json.Nodes;

namespace Tcns.Benchmarks.Faults;

/// <summary>The clock of the server leaps between two starts: over the end and the closing of a quarter, and back again. Timers that it leaps over are due.</summary>
internal sealed class Clocks : ICampaignKind
{
    private const string BeforeClosing = "2027-01-15T23:50:00+07:00";

    /// <summary>The timer that closes the quarter is due.</summary>
    private const string AfterClosing = "2027-01-16T03:00:00+07:00";
    private const string Back = "2026-11-30T08:00:00+07:00";

    public string Name => "clock";

    public string About => "the business clock leaps between two starts of a server with timers: to the last minutes of a quarter's closing day, over it, a month and a half back, and forward again";

    public async Task<KindResult> RunAsync(CampaignRoom room)
    {
        await using var field = await Field.OpenAsync(room.Emulator, room.Executable, room.Places, hasTimers: true);
        var faults = new List<LedgerFault>();
        var (leaps, round) = (0, 0);
        do
        {
            await WorkAsync(field, room, 2, round);
            await LeapAsync(field, BeforeClosing);
            faults.AddRange(await PostAsync(field, 201));
            await LeapAsync(field, AfterClosing);
            faults.AddRange(await PostAsync(field, 409));
            foreach (var ledger in field.Ledgers)
                await field.RollUpAsync(ledger);
            await LeapAsync(field, Back);
            leaps += 3;
            await WorkAsync(field, room, 1, round);
            await LeapAsync(field, AfterClosing);
            leaps++;
            faults.AddRange(await field.LookAsync(AfterClosing));
            await LeapAsync(field, Subject.Clock);
            round++;
        }
        while (!room.IsOver && field.HasRoom);
        await room.TellAsync(Name, faults);
        return KindResult.Empty(Name).Add(round, leaps, field.Ledgers, faults) with { Seconds = room.Seconds };
    }

    private static async Task WorkAsync(Field field, CampaignRoom room, int count, int round)
    {
        for (var number = 0; number < count && field.HasRoom; number++)
            await field.RunAsync(field.Begin(), room.Seed + round);
    }

    /// <summary>A visit of the quarter whose end has passed: taken in up to the closing day's midnight, refused afterwards.</summary>
    private static async Task<IReadOnlyList<LedgerFault>> PostAsync(Field field, int expected)
    {
        var faults = new List<LedgerFault>();
        foreach (var ledger in field.Ledgers)
        {
            var id = Guid.CreateVersion7().ToString();
            if (await field.Client.GetAsync($"v1/teams/{ledger.Commune}-T01/members", Subject.Key) is not (200, var members))
                throw new CampaignException("No members of " + ledger.Commune);
            var visit = JsonNode.Parse($$"""
                { "id": "{{id}}", "team": "{{ledger.Commune}}-T01", "member": "{{members.GetProperty("items")[0].GetProperty("id").GetString()}}", "date": "2026-12-31", "start": "23:00", "minutes": 30,
                  "place": "home", "people": { "general": 3 }, "topics": ["vneid"] }
                """)!.AsObject();
            if (await field.Client.SendAsync(HttpMethod.Post, "v1/visits", Subject.Key, visit.ToJsonString()) is not { } answer || answer.Status != expected)
                faults.Add(new LedgerFault("answer", $"{ledger.Commune}: a visit of 31 December was not answered {expected}"));
            else if (expected == 201)
                ledger.Created("visits", visit);
            else
                ledger.Refused(id);
        }

        return faults;
    }

    private static async Task LeapAsync(Field field, string clock)
    {
        await field.Subject.StopAsync();
        await field.Subject.StartAsync(field.Connection, hasTimers: true, clock);
    }
}
