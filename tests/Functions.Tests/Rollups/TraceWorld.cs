using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Records;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Tests.Rollups;

/// <summary>A published world for all who only read: every kind of record in a commune with a plan, and some in one without.</summary>
public sealed class TraceWorld(Stores stores) : IAsyncLifetime
{
    /// <summary>Without a plan.</summary>
    public const string Other = "10507";
    /// <summary>With a plan of its own, as Tân Kỳ: under none it is a part of its province's sum alone.</summary>
    public const string Planned = "10525";
    private const string First = RollupWorld.Team;
    private const string Second = RollupWorld.Commune + "-T02";
    private static readonly string[] Duties = ["reporting"];

    internal RollupWorld World { get; private set; } = null!;

    internal string SecondMember { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        World = await RollupWorld.PlantAsync(stores);
        foreach (var commune in (string[])[Other, Planned])
        {
            Assert.NotNull(await World.App.Services.GetRequiredService<RegistryStore>().TryWriteAsync(
                CommuneRegistry.Empty(UnitCode.Parse(commune)), [.. SmallCommune.Changes(commune)], TestContext.Current.CancellationToken));
        }

        await World.SendAsync(HttpMethod.Put, "plans/mau-2026", Plan, status: 201);
        await PlantFiguresAsync();
        await PlantVisitsAsync();
        await PlantOthersAsync();
        await World.RollAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (World is not null)
            await World.DisposeAsync();
    }

    internal Task<JsonElement> TraceAsync(string indicator, string unit = RollupWorld.Commune, string period = "2026-Q4", string more = "", string? key = null) =>
        World.GetAsync($"indicators/{indicator}/trace?unit={unit}&period={period}{more}", key);

    private async Task PlantFiguresAsync()
    {
        await World.SendAsync(HttpMethod.Put, "villages/11113-01/baselines/2026", new { households = 312, workingAge = 604, businesses = 41 }, status: 201);
        await World.SendAsync(HttpMethod.Put, $"villages/{Other}-01/baselines/2026", new { households = 20, workingAge = 40, businesses = 4 }, status: 201);
        await World.SendAsync(HttpMethod.Put, $"villages/{Planned}-01/baselines/2026", new { households = 30, workingAge = 50, businesses = 5 }, status: 201);
        await World.SendAsync(
            HttpMethod.Put, "communes/11113/statistics/2026-10", new { dossiers = new { total = 812, online = 790 }, ocop = new { products = 7, online = 5 } }, status: 201);
        var joined = await World.SendAsync(
            HttpMethod.Post, $"teams/{Second}/members", new { name = "Trần Văn Nam", role = "leader", joinedOn = "2026-01-05", duties = Duties }, status: 201);
        SecondMember = joined.GetProperty("id").GetString()!;
    }

    /// <summary>H1 is met twice by its own team and once by the other; only one visit notes that it is a business.</summary>
    private async Task PlantVisitsAsync()
    {
        await VisitAsync(First, "2026-10-05", "H1", visit => visit.With("business", true));
        await VisitAsync(First, "2026-10-06", "H1", visit => visit.With("outcomes", new JsonArray("accepts-cashless", "has-digital-skills")).With("workingAge", 3));
        await VisitAsync(First, "2026-11-05", "H2", visit => visit.With("outcomes", null).With("topics", new JsonArray("data-protection")));
        await VisitAsync(First, "2026-11-06", null, visit => visit.With("topics", new JsonArray("vneid")));
        await VisitAsync(Second, "2026-11-07", "H1", visit => visit.With("member", SecondMember).With("village", "11113-01"));
        await VisitAsync(Other + "-T01", "2026-10-07", "H9", visit => visit);
        await VisitAsync(Planned + "-T01", "2026-10-08", "H9", visit => visit);
    }

    private async Task PlantOthersAsync()
    {
        await World.PostAsync("trainings", RecordCalls.MemberTraining(Second, SmallCommune.Member, SecondMember));
        await World.PostAsync("trainings", RecordCalls.CommunityTraining(First));
        await World.PostAsync("campaigns", RecordCalls.Campaign(First).With("topics", new JsonArray("scam-awareness")));
        await World.PostAsync("shifts", RecordCalls.Shift(First, SmallCommune.Member));
        await World.PostAsync("feedback", RecordCalls.Feedback(First));
        await World.PostAsync("campaigns", RecordCalls.Campaign(Other + "-T02"));
    }

    private static JsonNode Plan => JsonNode.Parse(
        """
        { "id": "mau-2026", "title": "Kế hoạch mẫu", "unit": "10525", "from": "2026-10-20", "to": "2026-12-31",
          "source": { "number": "6/KH-UBND", "issuedOn": "2025-12-25", "issuer": "UBND xã", "basis": [] },
          "calendar": "civil", "closingDays": 15,
          "teams": { "village": { "min": 2, "max": 3, "perVillage": null, "leader": true, "deputy": false, "duties": false, "collaborators": false }, "commune": null },
          "targets": [], "reports": [] }
        """)!;

    private Task VisitAsync(string team, string date, string? household, Func<JsonObject, JsonObject> shape) =>
        World.PostAsync("visits", shape(RecordCalls.Visit(team, SmallCommune.Member).With("date", date).With("household", household)));
}
