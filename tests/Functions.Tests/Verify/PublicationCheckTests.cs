using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Verify;
using Tcns.Storage.Account;

namespace Tcns.Functions.Tests.Verify;

/// <summary>Damage of what readers follow, and of what the nation publishes of its own.</summary>
public class PublicationCheckTests(Stores stores)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publications_that_nothing_leads_to_any_more_are_named_unless_the_first_may_be_under_way()
    {
        await using var world = await VerifyWorld.FillAsync(stores);
        await world.ForgetMarksAsync();
        await world.Blob(StorageLayout.Feed, "31/latest.json").DeleteAsync(cancellationToken: Cancel);
        Assert.Empty(await world.CodesAsync());
        Assert.Equal(["feed-pointer 31/latest.json"], Told(await world.CheckLaterAsync(TimeSpan.FromMinutes(65))));

        await world.Blob(StorageLayout.Feed, "vn/latest.json").DeleteAsync(cancellationToken: Cancel);
        Assert.Equal(["feed-pointer 31/latest.json", "feed-pointer vn/latest.json"], Told(await world.CheckLaterAsync(TimeSpan.FromMinutes(65))));
    }

    private static IEnumerable<string> Told(Findings findings) => findings.Kept.Select(finding => finding.Code + " " + finding.Place).Order(StringComparer.Ordinal);
}
