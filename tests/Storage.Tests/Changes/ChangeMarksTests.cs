using Azure;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Storage.Account;
using Tcns.Storage.Changes;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Changes;

public sealed class ChangeMarksTests(Azurite azurite)
{
    private static readonly UnitCode Team = UnitCode.Parse("11113-T03");
    private static readonly Period Quarter = Period.Parse("2026-Q4");
    private readonly StorageAccount account = new(StorageSettings.FromConnectionString(azurite.ConnectionString), RetryPatience.Working);
    private readonly SettableTime time = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mark_is_written_anew_once_a_minute_has_passed()
    {
        var (marks, province) = await StartAsync("90");
        await marks.MarkAsync(province, Team, Quarter, Cancel);
        var first = await FindAsync(province, Team, Quarter);
        time.Pass(TimeSpan.FromSeconds(59));
        await marks.MarkAsync(province, Team, Quarter, Cancel);
        Assert.Equal(first, await FindAsync(province, Team, Quarter));
        time.Pass(TimeSpan.FromSeconds(1));
        await marks.MarkAsync(province, Team, Quarter, Cancel);

        Assert.NotEqual(first, await FindAsync(province, Team, Quarter));
    }

    [Fact]
    public async Task Another_process_writes_a_mark_of_its_own()
    {
        var (marks, province) = await StartAsync("91");
        await marks.MarkAsync(province, Team, Quarter, Cancel);
        var first = await FindAsync(province, Team, Quarter);
        await new ChangeMarks(account, time).MarkAsync(province, Team, Quarter, Cancel);

        Assert.NotEqual(first, await FindAsync(province, Team, Quarter));
    }

    [Fact]
    public async Task A_mark_that_could_not_be_written_stands_for_nothing()
    {
        var (_, province) = await StartAsync("92");
        await using var proxy = FaultProxy.InFrontOf(azurite.Tables);
        var address = azurite.ConnectionString.Replace(azurite.Tables.ToString(), proxy.Address.ToString(), StringComparison.Ordinal);
        var marks = new ChangeMarks(new StorageAccount(StorageSettings.FromConnectionString(address), RetryPatience.Working), time);

        proxy.Rule = _ => new Fault.Refuse(500);
        await Assert.ThrowsAsync<RequestFailedException>(() => marks.MarkAsync(province, Team, Quarter, Cancel));
        proxy.Rule = null;
        await marks.MarkAsync(province, Team, Quarter, Cancel);
        Assert.NotEmpty(await FindAsync(province, Team, Quarter));
    }

    [Fact]
    public async Task Who_come_at_once_share_one_write()
    {
        var (_, province) = await StartAsync("93");
        await using var proxy = FaultProxy.InFrontOf(azurite.Tables);
        var address = azurite.ConnectionString.Replace(azurite.Tables.ToString(), proxy.Address.ToString(), StringComparison.Ordinal);
        var marks = new ChangeMarks(new StorageAccount(StorageSettings.FromConnectionString(address), RetryPatience.Working), time);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => marks.MarkAsync(province, Team, Quarter, Cancel)));

        // Attempts of one write bear the same id, however many the machine's pace makes of them.
        Assert.Single(proxy.Requests.Select(request => request.Request.Text).Distinct());
    }

    private async Task<(ChangeMarks Marks, UnitCode Province)> StartAsync(string province)
    {
        await new StorageLayout(account).EnsureAsync();
        return (new ChangeMarks(account, time), UnitCode.Parse(province));
    }

    private async Task<string> FindAsync(UnitCode province, UnitCode unit, Period quarter)
    {
        var table = account.Tables.GetTableClient(StorageLayout.Changes);
        return (await table.GetEntityAsync<ChangeEntity>(province.Value, ChangeRows.Of(unit, quarter), cancellationToken: Cancel)).Value.ETag.ToString();
    }
}
