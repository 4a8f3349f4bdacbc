using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Rebuild;
using Tcns.Functions.Tests.HostContract;
using Tcns.Testing;
using static Tcns.Functions.Tests.Rollups.TraceText;

namespace Tcns.Functions.Tests.Rollups;

/// <summary>What a figure is made of.</summary>
public class TraceTests(TraceWorld planted, Stores stores) : IClassFixture<TraceWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("31")]
    [InlineData("11113")]
    [InlineData("11113-01")]
    [InlineData("11113-T01")]
    [InlineData(TraceWorld.Other)]
    public async Task Every_figure_is_that_of_the_list_and_the_sum_of_its_parts(string unit)
    {
        foreach (var period in (string[])["2026-Q4", "2026-11"])
        {
            var list = await planted.World.GetAsync($"indicators?unit={unit}&period={period}");
            foreach (var indicator in Catalogue.All)
            {
                var trace = await planted.TraceAsync(indicator.Id, unit, period);
                var line = RollupWorld.Line(list, indicator.Id);
                Assert.Equal(line.GetRawText(), trace.GetProperty("indicator").GetRawText());
                foreach (var name in (string[])["unit", "period", "asOf", "closed", "version"])
                    Assert.Equal(list.GetProperty(name).GetRawText(), trace.GetProperty(name).GetRawText());
                Assert.Equal(list.GetProperty("plans")[0].GetProperty("plan").GetRawText(), trace.GetProperty("plan").GetRawText());
                Assert.DoesNotContain(trace.GetProperty("parts").EnumerateArray(), part => part.GetProperty("level").GetString() == "rest");
                foreach (var number in (string[])["numerator", "denominator"])
                    Assert.True(Sum(trace, number) == Number(line.GetProperty(number)), $"{indicator} {period} {number}: {trace.GetProperty("parts")}");
            }
        }
    }

    [Theory]
    [InlineData("teams-active", "11113", "11113-T01 team 1/1, 11113-T02 team 1/1")]
    [InlineData("households-guided", "11113", "11113-01 village 2/312, 11113-02 village 0/0 partly: baseline.households: 1 thôn")]
    [InlineData("dossiers-online", "11113", "11113 commune 790/812")]
    [InlineData("households-guided", "11113-01", "11113-01 village 2/312")]
    [InlineData("supports-per-team", "11113-T01", "11113-T01 team 37/1")]
    [InlineData("households-guided", "11113-T01", "")]
    [InlineData("teams-active", "11113-01", "")]
    public async Task The_parts_are_lines_of_the_indicators_own_grain(string indicator, string unit, string parts) =>
        Assert.Equal(parts, string.Join(", ", Parts(await planted.TraceAsync(indicator, unit)).Where(part => !part.EndsWith(" 0/0", StringComparison.Ordinal))));

    [Fact]
    public async Task The_parts_of_a_province_are_its_communes()
    {
        var parts = (await planted.TraceAsync("households-guided", "31")).GetProperty("parts").EnumerateArray().ToArray();

        Assert.Equal(114, parts.Select(part => part.GetProperty("unit").GetString()).OfType<string>().Distinct().Count());
        Assert.All(parts, part => Assert.Equal("commune", part.GetProperty("level").GetString()));
        Assert.Contains("11113 commune 2/312 partly: baseline.households: 1 thôn", parts.Select(Part));

        // Under its own plan, which begins later, it has none.
        Assert.Contains(TraceWorld.Planned + " commune 1/30 partly: baseline.households: 1 thôn", parts.Select(Part));
        var own = (await planted.TraceAsync("households-guided", TraceWorld.Planned)).GetProperty("indicator");
        Assert.Equal((0, 30), (own.GetProperty("numerator").GetInt64(), own.GetProperty("denominator").GetInt64()));
        Assert.Contains(TraceWorld.Other + " commune 1/20 partly: baseline.households: 1 thôn", parts.Select(Part));
    }

    [Theory]
    [InlineData("households-guided", "2026-Q4", "visits T01 01 3 = 2 households; visits T02 01 1 = 1 households")]
    [InlineData("households-guided", "2026-10", "visits T01 01 2 = 1 households")]
    [InlineData("households-guided", "2026-11", "visits T01 01 3 = 2 households; visits T02 01 1 = 1 households")]
    [InlineData("households-new", "2026-11", "visits T01 01 1 = 1 households")]
    [InlineData("households-on-platforms", "2026-Q4", "visits T01 01 1 = 1 households; visits T02 01 1 = 1 households")]
    [InlineData("households-digital-skills", "2026-Q4", "visits T01 01 1 = 1 households")]
    [InlineData("businesses-cashless", "2026-11", "visits T01 01 1 = 1 households")]
    [InlineData("households-communicated", "2026-Q4", "campaigns T01 01 1 = 250 reach; visits T01 01 3 = 2 households; visits T02 01 1 = 1 households")]
    [InlineData("working-age-informed", "2026-Q4", "campaigns T01 01 1 = 480 reach; trainings T01 01 1 = 22 reach; visits T01 01 3 = 5 people; visits T02 01 1 = 2 people")]
    [InlineData("supports-per-team", "2026-Q4", "trainings T01 01 1 = 25 people; visits T01 01 4 = 12 people; visits T02 01 1 = 3 people")]
    [InlineData("priority-supports", "2026-11", "visits T01 01 2 = 2 people; visits T02 01 1 = 1 people")]
    [InlineData("active-days-per-week", "2026-Q4", "shifts T01 01 1 = 1 days; trainings T01 01 1 = 1 days; visits T01 01 4 = 4 days; trainings T02 - 1 = 1 days; visits T02 01 1 = 1 days")]
    [InlineData("hours-per-active-day", "2026-11", "visits T01 01 2 = 90 minutes; visits T02 01 1 = 45 minutes")]
    [InlineData("teams-active", "2026-10", "campaigns T01 01 1; shifts T01 01 1; trainings T01 01 1; visits T01 01 2; trainings T02 - 1")]
    [InlineData("teams-scam-awareness", "2026-Q4", "campaigns T01 01 1; visits T01 01 3; visits T02 01 1")]
    [InlineData("members-trained", "2026-11", "trainings T02 - 1 = 2 attendees")]
    [InlineData("members-on-quota", "2026-Q4", "visits T01 01 3 = 2 households; visits T02 01 1 = 1 households")]
    [InlineData("feedback-answered", "2026-Q4", "feedback T01 - 1")]
    [InlineData("feedback-answered", "2026-11", "")]
    [InlineData("village-coverage", "2026-Q4", "")]
    [InlineData("dossiers-online", "2026-Q4", "")]
    [InlineData("reports-on-time", "2026-Q4", "")]
    public async Task Activity_counts_the_records_that_the_indicator_reads_in_its_window(string indicator, string period, string activity)
    {
        var trace = await planted.TraceAsync(indicator, period: period);

        Assert.Equal(activity, string.Join("; ", trace.GetProperty("activity").EnumerateArray().Select(Activity)));
        Assert.Equal(
            trace.GetProperty("activity").EnumerateArray().Sum(one => one.GetProperty("records").GetInt64()),
            trace.GetProperty("records").GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Records_come_newest_first_page_by_page_and_lead_to_the_records_themselves()
    {
        var seen = new List<JsonElement>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = (await planted.TraceAsync("supports-per-team", more: "&limit=2" + cursor)).GetProperty("records");
            Assert.InRange(page.GetProperty("items").GetArrayLength(), 1, 2);
            seen.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.GetProperty("cursor").GetString() is { } next ? "&cursor=" + next : null;
        }

        Assert.Equal(
            ["2026-11-07 visits 11113-T02", "2026-11-06 visits 11113-T01", "2026-11-05 visits 11113-T01", "2026-10-06 visits 11113-T01", "2026-10-05 trainings 11113-T01", "2026-10-05 visits 11113-T01"],
            seen.Select(one => $"{one.GetProperty("date")} {one.GetProperty("kind")} {one.GetProperty("team")}"));
        foreach (var one in seen)
            await planted.World.GetAsync($"{one.GetProperty("kind")}/{one.GetProperty("team")}/{one.GetProperty("id")}");
    }

    [Fact]
    public async Task Who_may_not_list_records_gets_their_counts_and_a_team_its_own_records()
    {
        var viewer = await planted.TraceAsync("households-guided", key: await planted.World.KeyAsync("viewer", "11113"));
        var team = await planted.TraceAsync("households-guided", "11113-01", key: await planted.World.KeyAsync("collector", RollupWorld.Team));
        var officer = await planted.TraceAsync("households-guided", "11113-01", key: await planted.World.KeyAsync("officer", "11113"));

        Assert.False(viewer.TryGetProperty("records", out _));
        Assert.Equal(2, viewer.GetProperty("activity").GetArrayLength());
        Assert.Equal(["11113-T01", "11113-T01", "11113-T01"], TraceText.Teams(team));
        Assert.Equal(["11113-T02", "11113-T01", "11113-T01", "11113-T01"], TraceText.Teams(officer));
        await planted.World.GetAsync("indicators/households-guided/trace?unit=11113-T02&period=2026-Q4", await planted.World.KeyAsync("leader", RollupWorld.Team), 403);
    }

    [Fact]
    public async Task Nothing_in_it_names_a_household_a_member_or_what_they_are_known_by()
    {
        foreach (var indicator in (string[])["households-guided", "members-on-quota", "members-trained", "feedback-answered"])
        {
            var text = (await planted.TraceAsync(indicator)).GetRawText();
            foreach (var secret in (string[])["\"H1\"", "\"H2\"", "Nguyễn", "Trần", SmallCommune.Member, planted.SecondMember, "Sóng yếu", "household\"", "member"])
                Assert.DoesNotContain(secret, text.Replace("members-", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("indicators/nothing/trace?unit=11113&period=2026-Q4", 404, "not-found")]
    [InlineData("indicators/teams-active/trace?unit=11113&period=2026-Q4&plan=xuan-hung-2026", 404, "not-found")]
    [InlineData("indicators/teams-active/trace?unit=99999&period=2026-Q4", 404, "unknown-unit")]
    [InlineData("indicators/teams-active/trace?unit=08&period=2026-Q4", 404, "no-rollup")]
    [InlineData("indicators/teams-active/trace?unit=11113&period=2019-Q4", 404, "no-rollup")]
    [InlineData("indicators/teams-active/trace?unit=11113", 422, "?period required")]
    [InlineData("indicators/teams-active/trace?unit=x&period=2026-Q5", 422, "?unit malformed")]
    [InlineData("indicators/teams-active/trace?unit=11113&period=2026-Q4&plan=A", 422, "?plan malformed")]
    [InlineData("indicators/teams-active/trace?unit=11113&period=2026-Q4&limit=501", 422, "?limit out-of-range")]
    [InlineData("indicators/teams-active/trace?unit=11113&period=2026-Q4&cursor=abc", 422, "?cursor malformed")]
    public async Task What_cannot_be_answered_is_told_why(string path, int status, string why)
    {
        var problem = await planted.World.GetAsync(path, status: status);

        if (status == 404)
            Assert.Equal(why, problem.GetProperty("code").GetString());
        else
            Assert.Contains(why, problem.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("pointer")} {error.GetProperty("code")}"));
    }

    [Fact]
    public async Task The_formula_is_that_of_the_catalogue_and_the_plan_is_the_one_that_is_named()
    {
        var catalogue = (await planted.World.GetAsync("indicators/catalogue")).GetProperty("items").EnumerateArray();
        var trace = await planted.TraceAsync("teams-active", more: "&plan=tan-ky-2026");

        Assert.Equal(catalogue.Single(one => one.GetProperty("id").GetString() == "teams-active").GetProperty("formula").GetString(), trace.GetProperty("formula").GetString());
        Assert.Equal("tan-ky-2026", trace.GetProperty("plan").GetString());
    }

    [Fact]
    public async Task A_figure_is_traced_while_the_tables_are_away()
    {
        var storage = planted.World.Storage;
        var tables = FaultProxy.InFrontOf(Endpoints.AddressOf(StorageService.Table, storage));
        await using var app = await OwnApp.StartAsync(Endpoints.Through(tables.Address, StorageService.Table, storage), "--Tcns:Clock", TestApp.Clock);
        (await app.SendAsync(HttpMethod.Get, "/api/v1/plans", TestApp.SystemKey)).Dispose();
        await tables.DisposeAsync();

        using var answer = await app.SendAsync(HttpMethod.Get, "/api/v1/indicators/businesses-cashless/trace?unit=11113&period=2026-Q4", TestApp.SystemKey);
        using var trace = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(1, trace.RootElement.GetProperty("records").GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task What_the_lake_holds_that_was_not_published_yet_is_no_part_of_it()
    {
        await using var world = await RollupWorld.PlantAsync(stores);
        await world.VisitAsync("2026-10-05", "H1");
        await world.RollAsync();
        await world.VisitAsync("2026-10-06", "H2");
        await world.App.Services.GetRequiredService<RebuildCommune>().RunAsync(UnitCode.Parse("11113"), Period.Parse("2026-Q4"), Cancel);

        var trace = await world.GetAsync("indicators/households-guided/trace?unit=11113&period=2026-Q4");

        Assert.Equal(["visits T01 01 1 = 1 households"], trace.GetProperty("activity").EnumerateArray().Select(Activity));
        Assert.False(trace.GetProperty("complete").GetBoolean());
    }

    [Fact]
    public async Task Of_a_quarter_that_is_counted_no_more_the_communes_are_still_told_apart()
    {
        await using var world = await RollupWorld.PlantAsync(stores, "2027-01-10T08:00:00+07:00");
        await world.VisitAsync("2026-12-30", "H1");
        await world.RollAsync();
        await world.WakeAsync("2027-01-16T08:00:00+07:00");
        var closed = await world.RollAsync();
        await world.VisitAsync("2027-01-15", "H2");
        var version = await world.RollAsync("2027-Q1");

        var trace = await world.GetAsync("indicators/supports-per-team/trace?unit=31&period=2026-Q4");

        Assert.NotEqual(closed, version);
        Assert.Equal(version, trace.GetProperty("version").GetString());
        Assert.Contains("11113 commune 3/2", Parts(trace));
        Assert.DoesNotContain(trace.GetProperty("parts").EnumerateArray(), part => part.GetProperty("level").GetString() == "rest");
    }
}
