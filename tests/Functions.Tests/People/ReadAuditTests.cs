using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Functions.Tests.Registry;
using Tcns.Storage.Access;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;

namespace Tcns.Functions.Tests.People;

public class ReadAuditTests(TestApp app)
{
    [Fact]
    public async Task Pages_lead_from_the_newest_entry_to_the_oldest_and_the_first_says_whether_the_chain_is_whole()
    {
        const string commune = "00925";
        await FillAsync(commune, 7);

        var (_, first) = await app.GetAsync($"/api/v1/people/{commune}/audit?limit=3&from=2026-11-20&to=2026-11-20");
        var (_, second) = await app.GetAsync($"/api/v1/people/{commune}/audit?limit=3&from=2026-11-20&to=2026-11-20&cursor={first.Text("cursor")}");
        var (_, last) = await app.GetAsync($"/api/v1/people/{commune}/audit?limit=3&from=2026-11-20&to=2026-11-20&cursor={second.Text("cursor")}");

        Assert.Equal(["7", "6", "5", "4", "3", "2", "1"], new[] { first, second, last }.SelectMany(page => page.Items()).Select(entry => entry.Text("detail")));
        Assert.True(first.GetProperty("chainWhole").GetBoolean());
        Assert.False(second.TryGetProperty("chainWhole", out _));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, last.GetProperty("cursor").ValueKind);
    }

    [Theory]
    [InlineData("from=2026-11-21", 0)]
    [InlineData("to=2026-11-19", 0)]
    [InlineData("to=2026-11-20", 2)]
    public async Task Days_are_counted_in_Vietnam_and_both_included(string query, int count)
    {
        // Each case has a commune, and so a log, of its own.
        var commune = query switch { "from=2026-11-21" => "00928", "to=2026-11-19" => "00937", _ => "00922" };
        await FillAsync(commune, 2);

        var (_, page) = await app.GetAsync($"/api/v1/people/{commune}/audit?{query}");

        Assert.Equal(count, page.Items().Count());
    }

    [Fact]
    public async Task An_entry_that_was_tampered_with_is_named()
    {
        const string commune = "00919";
        await FillAsync(commune, 3);
        var table = new StorageAccount(StorageSettings.FromConnectionString(app.Storage), RetryPatience.Working).Tables.GetTableClient(StorageLayout.Audit);
        await table.UpdateEntityAsync(
            new TableEntity(commune, "e|000000000002") { ["Actor"] = "nobody" }, Azure.ETag.All, TableUpdateMode.Merge, TestContext.Current.CancellationToken);

        var (_, page) = await app.GetAsync($"/api/v1/people/{commune}/audit");

        Assert.False(page.GetProperty("chainWhole").GetBoolean());
        Assert.Equal(2, page.GetProperty("brokenAt").GetInt64());
    }

    [Fact]
    public async Task The_log_of_a_team_is_read_in_its_commune_alone()
    {
        const string commune = "00952";
        var (_, id) = await app.IssueAsync("collector", await app.PlantTeamAsync(commune));

        var (_, own) = await app.GetAsync($"/api/v1/people/{commune}/audit?team={commune}-T01");
        var (_, other) = await app.GetAsync($"/api/v1/people/{commune}/audit?team=11113-T01&limit=0&from=x");

        Assert.Equal([("key.issue", id)], own.Items().Select(entry => (entry.Text("action"), entry.Text("subject"))));
        Assert.Equal(["?team malformed", "?from malformed", "?limit out-of-range"], other.Faults());
    }

    private async Task FillAsync(string commune, int count)
    {
        for (var number = 1; number <= count; number++)
        {
            await app.Service<AuditLog>().AppendAsync(
                UnitCode.Parse(commune), new AuditEvent("test", "test.write", "thing", FormattableString.Invariant($"{number}")), TestContext.Current.CancellationToken);
        }
    }
}
