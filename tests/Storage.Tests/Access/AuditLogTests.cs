using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Storage.Access;
using Tcns.Storage.Account;
using Tcns.Storage.Tables;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Access;

public sealed class AuditLogTests(Azurite azurite)
{
    private readonly StorageAccount account = new(StorageSettings.FromConnectionString(azurite.ConnectionString), RetryPatience.Working);

    [Fact]
    public async Task Twenty_writers_at_once_make_one_whole_chain()
    {
        var (log, unit) = await StartAsync("11113-T21");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => log.AppendAsync(unit, Event(number), Cancel)));

        var entries = await ReadAsync(log, unit);
        Assert.Equal(Enumerable.Range(1, 20).Select(number => (long)number), entries.Select(entry => entry.Number));
        Assert.Equal(Enumerable.Range(0, 20).Select(number => "s" + number).Order(), entries.Select(entry => entry.Event.Subject).Order());
        Assert.Null(await log.FindBreakAsync(unit, Cancel));
    }

    [Theory]
    [InlineData("change", "11113-T31", 2L)]
    [InlineData("remove", "11113-T32", 2L)]
    [InlineData("cut off", "11113-T33", 3L)]
    [InlineData("change and hash anew", "11113-T34", 3L)]
    [InlineData("add behind the head", "11113-T36", 4L)]
    [InlineData("change the head", "11113-T37", 4L)]
    public async Task Tampering_shows_at_the_entry_where_it_was_done(string how, string team, long number)
    {
        var (log, unit) = await StartAsync(team);
        for (var i = 0; i < 3; i++)
            await log.AppendAsync(unit, Event(i), Cancel);

        await TamperAsync(unit, how);

        Assert.Equal(number, await log.FindBreakAsync(unit, Cancel));
    }

    [Fact]
    public async Task A_chain_whose_head_is_gone_takes_nothing_more_and_says_so()
    {
        var (log, unit) = await StartAsync("11113-T35");
        await log.AppendAsync(unit, Event(0), Cancel);
        await account.Tables.GetTableClient(StorageLayout.Audit).DeleteEntityAsync(unit.Value, "head", cancellationToken: Cancel);

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => log.AppendAsync(unit, Event(1), Cancel));

        Assert.Contains(unit.Value, fault.Message, StringComparison.Ordinal);
        Assert.Equal(2, await log.FindBreakAsync(unit, Cancel));
    }

    [Fact]
    public async Task A_unit_without_entries_has_a_whole_chain()
    {
        var (log, unit) = await StartAsync("11113-T99");

        Assert.Null(await log.FindBreakAsync(unit, Cancel));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static AuditEvent Event(int number) => new("actor", "key.issue", "s" + number, "");

    private static async Task<List<AuditEntry>> ReadAsync(AuditLog log, UnitCode unit)
    {
        var entries = new List<AuditEntry>();
        await foreach (var entry in log.ReadAsync(unit, Cancel))
            entries.Add(entry);
        return entries;
    }

    private async Task<(AuditLog Log, UnitCode Unit)> StartAsync(string unit)
    {
        await new StorageLayout(account).EnsureAsync();
        return (new AuditLog(account, new BusinessClock(TimeProvider.System)), UnitCode.Parse(unit));
    }

    private async Task TamperAsync(UnitCode unit, string how)
    {
        var table = account.Tables.GetTableClient(StorageLayout.Audit);
        var second = (await table.GetEntityAsync<AuditEntity>(unit.Value, "e|000000000002", cancellationToken: Cancel)).Value;
        switch (how)
        {
            case "remove":
                await table.DeleteEntityAsync(unit.Value, second.RowKey, cancellationToken: Cancel);
                return;
            case "cut off":
                await table.DeleteEntityAsync(unit.Value, "e|000000000003", cancellationToken: Cancel);
                return;
            case "add behind the head":
                var third = (await table.GetEntityAsync<AuditEntity>(unit.Value, "e|000000000003", cancellationToken: Cancel)).Value;
                await table.AddEntityAsync(AuditEntity.From(AuditEntry.After(third.Restore(), third.At, Event(4)), unit.Value, "e|000000000004"), Cancel);
                return;
            case "change the head":
                var head = (await table.GetEntityAsync<AuditEntity>(unit.Value, "head", cancellationToken: Cancel)).Value;
                head.Actor = "somebody else";
                await table.UpsertEntityAsync(head, TableUpdateMode.Replace, Cancel);
                return;
            case "change and hash anew":
                second.Actor = "somebody else";
                second.Hash = AuditEntry.Restore(second.Number, second.At, Event(1) with { Actor = second.Actor }, second.PreviousHash).Hash;
                break;
            default:
                second.Actor = "somebody else";
                break;
        }

        await table.UpsertEntityAsync(second, TableUpdateMode.Replace, Cancel);
    }
}
