using Tcns.Functions.Tests.Registry;
using Tcns.Testing;
using static Tcns.Testing.SetupBook;

namespace Tcns.Functions.Tests.Setup;

/// <summary>Files sent again with other values: what they change, and what they may not.</summary>
public class ReimportTests(TestApp app)
{
    private const string Leader = "Trang tính «Thành viên», dòng 2, cột C (Vai trò): ";

    [Fact]
    public async Task Other_values_change_villages_baselines_and_teams_as_the_single_changes_do()
    {
        await app.ImportAsync(Generate(["00745"], 2));
        var book = Generate(["00745"], 2).With(VillageSheet, 2, 'B', "Thôn Mới").With(BaselineSheet, 3, 'C', "").With(TeamSheet, 2, 'E', "99/QĐ-UBND");

        var (status, json) = await app.ImportAsync(book);

        Assert.Equal((200, (16, 0, 3, 13)), (status, json.Counts()));
        var (_, village) = await app.GetAsync("/api/v1/villages/00745-01");
        var (_, baseline) = await app.GetAsync("/api/v1/villages/00745-02/baselines/2026");
        var (_, team) = await app.GetAsync("/api/v1/teams/00745-T01");
        Assert.Equal(("Thôn Mới", "99/QĐ-UBND"), (village.Text("name"), team.GetProperty("decision").Text("number")));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, baseline.GetProperty("households").ValueKind);
    }

    [Fact]
    public async Task A_column_that_the_file_lacks_stays_as_it_is()
    {
        await app.ImportAsync(Generate(["00763"], 1));

        var (status, json) = await app.ImportCsvAsync("Mã thôn,Năm,Số hộ\r\n00763-01,2026,999\r\n", "baselines");

        Assert.Equal((200, (1, 0, 1, 0)), (status, json.Counts()));
        var (_, baseline) = await app.GetAsync("/api/v1/villages/00763-01/baselines/2026");
        Assert.Equal((999, 300 + (764 % 700)), (baseline.GetProperty("households").GetInt32(), baseline.GetProperty("workingAge").GetInt32()));
    }

    [Fact]
    public async Task A_members_other_role_needs_the_day_from_which_it_holds()
    {
        await app.ImportAsync(Generate(["00769"], 1));

        var (status, json) = await app.ImportAsync(Generate(["00769"], 1).With(MemberSheet, 2, 'C', "Tổ viên"));

        Assert.Equal(422, status);
        Assert.Equal([Leader + "giá trị khác với dữ liệu đang có; hãy ghi ngày bắt đầu áp dụng vào cột «Áp dụng từ ngày»."], json.Details());
    }

    [Fact]
    public async Task A_leader_steps_down_and_another_takes_over_on_one_day_in_one_file()
    {
        await app.ImportAsync(Generate(["00778"], 1));
        var book = Generate(["00778"], 1)
            .With(MemberSheet, 4, 'C', "Tổ trưởng").With(MemberSheet, 4, 'I', "01/11/2026")
            .With(MemberSheet, 2, 'C', "Tổ viên").With(MemberSheet, 2, 'I', "01/11/2026");

        var (status, json) = await app.ImportAsync(book);
        var (_, again) = await app.ImportAsync(book);

        Assert.Equal((200, (8, 0, 2, 6)), (status, json.Counts()));
        var (_, exported) = await app.ImportAsync(await app.ExportAsync("00778"), "kind=setup");
        Assert.Equal(((8, 0, 0, 8), (8, 0, 0, 8)), (again.Counts(), exported.Counts()));
        var (_, members) = await app.GetAsync("/api/v1/teams/00778-T01/members?on=2026-11-20");
        Assert.Equal(["leader", "deputy", "member", "member", "member"], members.Items().Select(member => member.Text("role")));
    }

    [Fact]
    public async Task A_change_from_a_day_in_a_closed_period_is_refused_and_so_is_moving_a_day_in_one()
    {
        await app.ImportAsync(Generate(["00787"], 1));
        var book = Generate(["00787"], 1).With(TeamSheet, 2, 'G', "17/07/2025")
            .With(MemberSheet, 2, 'C', "Tổ viên").With(MemberSheet, 2, 'I', "01/09/2026").With(MemberSheet, 5, 'H', "01/09/2026");

        var (status, json) = await app.ImportAsync(book);

        Assert.Equal(422, status);
        Assert.Equal(["/Tổ/G2 period-closed"], json.Faults());
        var (_, members) = await app.ImportAsync(book.With(TeamSheet, 2, 'G', "16/07/2025"));
        Assert.Equal(["/Thành viên/I2 period-closed", "/Thành viên/H5 period-closed"], members.Faults());
    }

    [Fact]
    public async Task Who_leaves_is_out_from_that_day_and_an_empty_cell_takes_no_leaving_back()
    {
        await app.ImportAsync(Generate(["00859"], 1));

        var (status, json) = await app.ImportAsync(Generate(["00859"], 1).With(MemberSheet, 5, 'H', "01/11/2026"));
        var (_, again) = await app.ImportAsync(Generate(["00859"], 1));

        Assert.Equal((200, (8, 0, 1, 7)), (status, json.Counts()));
        Assert.Equal((8, 0, 0, 8), again.Counts());
        var (_, members) = await app.GetAsync("/api/v1/teams/00859-T01/members");
        Assert.Equal(["2026-11-01"], members.Items().Select(member => member.GetProperty("leftOn").GetString()).OfType<string>());
    }

    [Fact]
    public async Task Who_was_proposed_is_accepted_by_the_file()
    {
        await app.ImportAsync(Generate(["00865"], 1).With(MemberSheet, 6, 'A', "00865-T01"));
        var team = await app.PlantTeamAsync("00865", "02");
        await app.JoinAsync(team, key: (await app.IssueAsync("leader", team)).Secret, name: "Lò Thị Xin");

        var (status, json) = await app.ImportAsync(Empty().Add(MemberSheet, team, "Lò Thị Xin", "Tổ viên", "05/01/2026"));

        Assert.Equal((200, (1, 0, 1, 0)), (status, json.Counts()));
        var (_, members) = await app.GetAsync($"/api/v1/teams/{team}/members");
        Assert.Equal(["active"], members.Items().Select(member => member.Text("status")));
    }

    [Theory]
    [InlineData("00970", "Nguyễn Văn Hoà")]
    [InlineData("00976", "NGUYỄN VĂN HÒA")]
    [InlineData("00982", "Nguyễn  Văn Hòa")]
    [InlineData("00985", "Nguyê\u0303n Va\u0306n Ho\u0300a")]
    public async Task A_member_is_known_however_the_name_is_written(string commune, string name)
    {
        var team = await app.PlantTeamAsync(commune);
        await app.JoinAsync(team, name: "Nguyễn  Văn Hòa");

        var (status, json) = await app.ImportAsync(Empty().Add(MemberSheet, team, name, "Tổ viên", "05/01/2026"));
        var (_, twice) = await app.ImportAsync(Empty().Add(MemberSheet, team, name, "Tổ viên", "05/01/2026").Add(MemberSheet, team, "Nguyễn Văn Hòa", "Tổ viên", "05/01/2026"));

        Assert.Equal((200, (1, 0, 0, 1)), (status, json.Counts()));
        Assert.Equal(["/Thành viên/B3 doubled"], twice.Faults());
        var (_, members) = await app.GetAsync($"/api/v1/teams/{team}/members");
        Assert.Equal(["Nguyễn  Văn Hòa"], members.Items().Select(member => member.Text("name")));
    }

    [Fact]
    public async Task A_name_with_another_tone_is_another_person()
    {
        var team = await app.PlantTeamAsync("00991");
        await app.JoinAsync(team, name: "Nguyễn Văn Hòa");

        var (status, json) = await app.ImportAsync(Empty().Add(MemberSheet, team, "Nguyễn Văn Hoa", "Tổ viên", "05/01/2026"));

        Assert.Equal((200, (1, 1, 0, 0)), (status, json.Counts()));
    }

    [Fact]
    public async Task Two_people_of_one_name_and_day_are_told_apart_by_their_order()
    {
        var team = await app.PlantTeamAsync("00802", "01");
        await app.JoinAsync(team, name: "Lò Văn Một");
        await app.JoinAsync(team, "deputy", name: "Lò Văn Một");

        var (status, json) = await app.ImportAsync(await app.ExportAsync("00802"), "kind=setup");

        Assert.Equal((200, ""), (status, status == 200 ? "" : json.ToString()));
        Assert.Equal((4, 0, 0, 4), json.Counts());
    }
}
