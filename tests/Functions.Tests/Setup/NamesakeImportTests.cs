using System.Text.Json;
using Tcns.Functions.Tests.Registry;
using Tcns.Testing;
using static Tcns.Testing.SetupBook;

namespace Tcns.Functions.Tests.Setup;

/// <summary>People of a team who joined on one day and whose names differ in writing alone, or not at all.</summary>
public class NamesakeImportTests(TestApp app)
{
    private const string Hòa = "Nguyễn Văn Hòa";
    private const string Hoà = "Nguyễn Văn Hoà";

    [Fact]
    public async Task A_row_in_the_exact_writing_of_one_means_that_one()
    {
        var team = await PlantAsync("01", Hòa, Hoà);

        var (status, json) = await app.ImportAsync(Empty().Add(MemberSheet, team, Hoà, "Tổ viên", "05/01/2026", null, null, null, "01/11/2026"));
        var left = await LeftAsync(team);
        var (_, other) = await app.ImportAsync(Empty().Add(MemberSheet, team, Hòa, "Tổ viên", "05/01/2026", null, null, null, "01/11/2026"));

        Assert.Equal((200, (1, 0, 1, 0), (1, 0, 1, 0)), (status, json.Counts(), other.Counts()));
        Assert.Equal([Hoà], left);
        Assert.Equal([Hoà, Hòa], (await LeftAsync(team)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_order_of_the_rows_does_not_matter()
    {
        var team = await PlantAsync("03", Hòa, Hoà);
        string?[][] rows = [[team, Hòa, "Tổ viên", "05/01/2026", null, null, null, "01/11/2026"], [team, Hoà, "Tổ viên", "05/01/2026"]];

        var (_, one) = await app.ImportAsync(Empty().Add(MemberSheet, rows[1]).Add(MemberSheet, rows[0]));
        var (_, other) = await app.ImportAsync(Empty().Add(MemberSheet, rows[0]).Add(MemberSheet, rows[1]));

        Assert.Equal(((2, 0, 1, 1), (2, 0, 0, 2)), (one.Counts(), other.Counts()));
        Assert.Equal([Hòa], await LeftAsync(team));
    }

    [Fact]
    public async Task A_row_that_could_mean_either_is_refused()
    {
        var team = await PlantAsync("04", Hòa, Hoà);

        var (status, json) = await app.ImportAsync(Empty().Add(MemberSheet, team, "NGUYỄN VĂN HÒA", "Tổ viên", "05/01/2026", null, null, null, "01/11/2026"));
        var (_, twice) = await app.ImportAsync(Empty()
            .Add(MemberSheet, team, "Nguyễn  Văn Hòa", "Tổ viên", "05/01/2026").Add(MemberSheet, team, "Nguyễn-Văn-Hoà", "Tổ viên", "05/01/2026"));

        Assert.Equal((422, "/Thành viên/B2 ambiguous"), (status, json.Faults().Single()));
        Assert.EndsWith(
            "trong tổ có nhiều người cùng họ tên và ngày tham gia; hãy ghi họ tên đúng từng chữ như trong tệp xuất ra, và nếu trùng hoàn toàn thì ghi đủ mỗi người một dòng.",
            json.Details().Single(),
            StringComparison.Ordinal);
        Assert.Equal(["/Thành viên/B2 ambiguous", "/Thành viên/B3 ambiguous"], twice.Faults());
        Assert.Empty(await LeftAsync(team));
    }

    [Fact]
    public async Task Where_the_others_are_named_a_row_means_the_one_who_is_left()
    {
        var team = await PlantAsync("05", Hòa, Hoà);
        var book = Empty().Add(MemberSheet, team, "NGUYỄN VĂN HOÀ", "Tổ viên", "05/01/2026", null, null, null, "01/11/2026")
            .Add(MemberSheet, team, Hòa, "Tổ viên", "05/01/2026");

        var (_, json) = await app.ImportAsync(book);

        Assert.Equal((2, 0, 1, 1), json.Counts());
        Assert.Equal([Hoà], await LeftAsync(team));
    }

    [Fact]
    public async Task Rows_that_name_all_in_other_capitals_are_told_apart_by_the_letters()
    {
        var team = await PlantAsync("06", Hòa, Hoà);
        var book = Empty().Add(MemberSheet, team, "NGUYỄN VĂN HOÀ", "Tổ viên", "05/01/2026", null, null, null, "01/11/2026")
            .Add(MemberSheet, team, "NGUYỄN VĂN HÒA", "Tổ viên", "05/01/2026");

        var (_, json) = await app.ImportAsync(book);

        Assert.Equal((2, 0, 1, 1), json.Counts());
        Assert.Equal([Hoà], await LeftAsync(team));
    }

    [Fact]
    public async Task One_row_too_many_is_doubled_and_never_another_persons()
    {
        var team = await PlantAsync("07", Hòa, Hoà);
        var row = new[] { team, Hòa, "Tổ viên", "05/01/2026" };

        var (_, json) = await app.ImportAsync(Empty().Add(MemberSheet, row).Add(MemberSheet, [.. row, null, null, null, "01/11/2026"]));

        Assert.Equal(["/Thành viên/B3 doubled"], json.Faults());
        Assert.Empty(await LeftAsync(team));
    }

    [Fact]
    public async Task Of_two_who_are_written_alike_neither_row_alone_means_one()
    {
        var team = await PlantAsync("08", Hòa, Hòa);
        var row = new[] { team, Hòa, "Tổ viên", "05/01/2026" };

        var (_, one) = await app.ImportAsync(Empty().Add(MemberSheet, row));
        var (_, faulty) = await app.ImportAsync(Empty().Add(MemberSheet, row).Add(MemberSheet, [.. row, "Câu lạc bộ"]));
        var (_, both) = await app.ImportAsync(Empty().Add(MemberSheet, row).Add(MemberSheet, row));

        Assert.Equal(["/Thành viên/B2 ambiguous"], one.Faults());
        Assert.Equal(["/Thành viên/E3 unknown-value"], faulty.Faults());
        Assert.Equal((2, 0, 0, 2), both.Counts());
    }

    private async Task<string> PlantAsync(string number, params string[] names)
    {
        var team = await app.PlantTeamAsync("01156", number);
        foreach (var name in names)
            await app.JoinAsync(team, name: name);
        return team;
    }

    private async Task<string[]> LeftAsync(string team)
    {
        var (_, members) = await app.GetAsync($"/api/v1/teams/{team}/members");
        return [.. members.Items().Where(member => member.GetProperty("leftOn").ValueKind != JsonValueKind.Null).Select(member => member.Text("name"))];
    }
}
