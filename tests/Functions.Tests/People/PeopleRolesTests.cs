using Tcns.Functions.Tests.Registry;

namespace Tcns.Functions.Tests.People;

public class PeopleRolesTests(TestApp app)
{
    private const string Commune = "01273";

    [Theory]
    [InlineData("collector", Commune + "-T01", "")]
    [InlineData("leader", Commune + "-T01", "")]
    [InlineData("viewer", Commune, "")]
    [InlineData("viewer", "04", "")]
    [InlineData("officer", "01279", "")]
    [InlineData("provincial", "08", "")]
    [InlineData("provincial", "04", "requests audit")]
    [InlineData("officer", Commune, "requests audit export receive erase")]
    public async Task Each_role_does_with_peoples_data_what_it_may(string role, string unit, string allowed)
    {
        var member = await app.MemberAsync(await app.PlantTeamAsync(Commune));
        await app.DecideAsync(Commune + "-T01", member, "leave", new { on = "2026-11-01" });
        var (key, _) = await app.IssueAsync(role, unit);

        (string Name, int Status)[] tried =
        [
            ("requests", (await app.GetAsync($"/api/v1/people/{Commune}/requests", key)).Status),
            ("audit", (await app.GetAsync($"/api/v1/people/{Commune}/audit", key)).Status),
            ("export", (await app.GetAsync($"/api/v1/people/{Commune}/persons/{member}", key)).Status),
            ("receive", (await app.ReceiveAsync(Commune, key: key)).Status),
            ("erase", (await app.EraseAsync(Commune, member, key: key)).Status),
        ];

        Assert.Equal(allowed, string.Join(' ', tried.Where(one => one.Status is 200 or 201).Select(one => one.Name)));
        Assert.All(tried, one => Assert.True(one.Status is 200 or 201 or 403, one.ToString()));
    }
}
