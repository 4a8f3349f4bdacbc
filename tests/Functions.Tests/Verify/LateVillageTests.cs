using Tcns.Functions.Tests.HostContract;

namespace Tcns.Functions.Tests.Verify;

public class LateVillageTests(Stores stores)
{
    /// <summary>Whoever is entered later may have days long past; the commune's closed figures stay without it.</summary>
    [Fact]
    public async Task A_village_and_a_team_that_are_entered_after_a_closing_are_no_fault_of_the_figures()
    {
        await using var verified = await VerifyWorld.FillAsync(stores);
        var world = verified.World;
        await world.WakeAsync("2027-01-17T08:00:00+07:00");
        await world.RollAsync(period: "2027-Q1");
        Assert.DoesNotContain("figure-sum", await verified.CodesAsync());

        await world.SendAsync(HttpMethod.Put, "villages/11113-09", new { name = "Thôn Chín", kind = "thon" }, status: 201);
        await world.SendAsync(HttpMethod.Put, "villages/11113-09/baselines/2026", new { households = 312, workingAge = 400 }, status: 201);
        await world.SendAsync(HttpMethod.Put, "teams/11113-T09", new { level = "village", village = "11113-09", name = "Tổ thôn Chín", establishedOn = "2026-01-05" }, status: 201);
        await world.RollAsync(period: "2026-Q4");

        Assert.DoesNotContain("figure-sum", await verified.CodesAsync());
    }
}
