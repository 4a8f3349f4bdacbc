using System.Text.Json;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Functions.Tests.Registry;
using Tcns.Functions.Tests.Setup;
using Tcns.Storage.Registry;
using Tcns.Testing;
using static Tcns.Testing.SetupBook;

namespace Tcns.Functions.Tests.Members;

/// <summary>A membership with all that was decided on it is one row of a table.</summary>
public class LongHistoryTests(TestApp app)
{
    private const int Page = 5_000;
    private static readonly DateOnly LeftOn = new(2026, 11, 10);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Quotation marks take two letters each in the row.</summary>
    [Fact]
    public async Task Long_decisions_are_taken_until_the_row_is_full_and_the_next_is_refused_before_anything_is_written()
    {
        var team = await app.PlantTeamAsync("03394");
        var id = await app.MemberAsync(team);
        var taken = 0;
        var (status, answer) = await DismissAsync(team, id, taken);
        while (status == 200 && taken < Member.MostEvents)
            (status, answer) = await DismissAsync(team, id, ++taken);

        Assert.InRange(taken, 30, 40);
        Assert.Equal((422, " too-long"), (status, answer.Faults().Single()));
        Assert.Equal("Dài quá 225.000 ký tự.", answer.GetProperty("errors")[0].Text("detail"));
        Assert.Equal(taken + 1, (await ReadAsync(team, id)).GetProperty("history").GetArrayLength());
        var (_, audit) = await app.GetAsync("/api/v1/people/03394/audit?limit=500");
        Assert.Equal(taken, audit.Items().Count(entry => entry.Text("action") == "member.dismiss"));
        Assert.Equal(200, (await DismissAsync(team, id, taken - 1)).Status);
    }

    [Fact]
    public async Task Of_a_member_whose_row_is_full_a_file_is_told_its_row_and_the_desk_its_change_and_all_is_read_as_before()
    {
        var team = await app.PlantTeamAsync("03405");
        var id = await PlantFullAsync(team);
        var before = await ReadAsync(team, id);
        var row = Empty().Add(MemberSheet, team, "Nguyễn Thị Hoa", "Tổ phó", "05/01/2026").With(MemberSheet, 2, 'I', "01/11/2026");
        var leaving = Empty().Add(MemberSheet, team, "Nguyễn Thị Hoa", "Tổ viên", "05/01/2026").With(MemberSheet, 2, 'H', "11/11/2026");

        var (imported, problem) = await app.ImportAsync(row);
        var (rehearsed, foreseen) = await app.ImportAsync(leaving, dryRun: true);
        var (changed, refusal) = await app.CallAsync(HttpMethod.Put, $"/api/v1/members/{team}/{id}", body: new { role = "deputy", from = "2026-11-01" });

        Assert.Equal((422, 422, 422), (imported, rehearsed, changed));
        Assert.Equal(["/Thành viên/2 too-long"], problem.Faults());
        Assert.Equal(["Trang tính «Thành viên», dòng 2: dài quá 225.000 ký tự."], problem.Details());
        Assert.Equal(["/Thành viên/2 too-long"], foreseen.Faults());
        Assert.Equal([" too-long"], refusal.Faults());
        Assert.Equal(before.GetRawText(), (await ReadAsync(team, id)).GetRawText());
        Assert.Equal(200, (await app.ImportAsync(await app.ExportAsync("03405"), "kind=setup")).Status);
    }

    /// <summary>Signs outside the common plane take twelve letters each; what was decided stays after an erasure.</summary>
    [Fact]
    public async Task However_full_the_row_the_person_is_erased()
    {
        var team = await app.PlantTeamAsync("03424");
        var id = await PlantFullAsync(team);
        var longest = string.Concat(Enumerable.Repeat("𠮷", 500));

        var (status, erased) = await app.CallAsync(
            HttpMethod.Post, $"/api/v1/people/03424/persons/{id}/erase", body: new { on = "2026-11-20", decidedBy = longest, decision = longest });

        Assert.True(status == 200, erased.GetRawText());
        var left = await ReadAsync(team, id);
        Assert.Equal(JsonValueKind.Null, left.GetProperty("name").ValueKind);
        Assert.Equal(longest, left.GetProperty("history").EnumerateArray().Last().Text("decision"));
    }

    private Task<(int Status, JsonElement Json)> DismissAsync(string team, string id, int number)
    {
        var longest = new string('"', 1000);
        return app.DecideAsync(
            team, id, "dismiss", new { on = number % 2 == 0 ? "2026-11-10" : "2026-11-11", decidedBy = longest, decision = longest, reason = longest });
    }

    private async Task<JsonElement> ReadAsync(string team, string id)
    {
        var (status, member) = await app.GetAsync($"/api/v1/members/{team}/{id}");
        Assert.Equal(200, status);
        return member;
    }

    /// <summary>Somebody who has left, with as much decided as the row takes to the last letter.</summary>
    private async Task<string> PlantFullAsync(string team)
    {
        var code = UnitCode.Parse(team);
        var id = await app.MemberAsync(team);
        var store = app.Service<RegistryStore>();
        var registry = await store.ReadAsync(code.Commune!, Cancel);
        var member = registry.FindMember(code, id)!.Value;
        while (LengthOf(Leave(member, 2 * Page)) <= RegistryStore.Longest)
            member = Leave(member, Page);
        var full = Leave(member, RegistryStore.Longest - LengthOf(Leave(member, 0)));
        Assert.Equal(RegistryStore.Longest, LengthOf(full));
        Assert.NotNull(await store.TryWriteAsync(registry, [new RegistryChange.OfMember(full)], Cancel));
        return id;
    }

    private static int LengthOf(Member member) => RegistryStore.LengthOf(new RegistryChange.OfMember(member));

    private static Member Leave(Member member, int letters) => member.Finish(
        MemberEndKind.Left, LeftOn, new MemberEvent(MemberEventKind.Left, LeftOn, DateTimeOffset.UnixEpoch, "test", Decision: new string('x', letters)));
}
