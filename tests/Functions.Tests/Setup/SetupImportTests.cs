using Tcns.Functions.Tests.Registry;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Setup;

public class SetupImportTests(TestApp app)
{
    [Fact]
    public async Task A_file_makes_villages_baselines_teams_and_members()
    {
        var (status, json) = await app.ImportAsync(SetupBook.Generate(["00706"], 4));

        Assert.Equal((200, ""), (status, status == 200 ? "" : json.ToString()));
        Assert.Equal((32, 32, 0, 0), json.Counts());
        Assert.Equal("created", json.GetProperty("results")[0].Text("status"));
        Assert.Equal(("Thành viên", 21), (json.GetProperty("results")[31].Text("sheet"), json.GetProperty("results")[31].GetProperty("row").GetInt32()));
        var (_, members) = await app.GetAsync("/api/v1/teams/00706-T02/members");
        Assert.Equal(["leader", "deputy", "member", "member", "member"], members.Items().Select(member => member.Text("role")));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        var book = SetupBook.Generate(["00715"], 3);
        await app.ImportAsync(book);

        var (status, json) = await app.ImportAsync(book);

        Assert.Equal((200, (24, 0, 0, 24)), (status, json.Counts()));
    }

    [Fact]
    public async Task What_is_exported_and_imported_again_changes_nothing()
    {
        await app.ImportAsync(SetupBook.Generate(["00721"], 5));

        var (status, json) = await app.ImportAsync(await app.ExportAsync("00721"), "kind=setup");

        Assert.Equal((200, ""), (status, status == 200 ? "" : json.ToString()));
        Assert.Equal((40, 0, 0, 40), json.Counts());
    }
}
