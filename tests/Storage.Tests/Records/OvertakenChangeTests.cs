using System.Text.Json;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Storage.Account;
using Tcns.Storage.Records;
using Tcns.Testing;
using Fault = Tcns.Testing.Fault;

namespace Tcns.Storage.Tests.Records;

/// <summary>The answer to a change is lost on the way, and somebody else changes the record before it is sent again.</summary>
public sealed class OvertakenChangeTests(Azurite azurite)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_that_was_carried_out_is_told_as_such_whatever_came_after_it()
    {
        var direct = new StorageAccount(StorageSettings.FromConnectionString(azurite.ConnectionString), RetryPatience.Working);
        await new StorageLayout(direct).EnsureAsync();
        await using var proxy = FaultProxy.InFrontOf(azurite.Tables);
        var bent = azurite.ConnectionString.Replace(azurite.Tables.ToString(), proxy.Address.ToString(), StringComparison.Ordinal);
        var (ours, others) = (new RecordStore(new StorageAccount(StorageSettings.FromConnectionString(bent), RetryPatience.Working)), new RecordStore(direct));
        var team = UnitCode.Parse("00001-T31");
        var first = Visit(team);
        await others.TryCreateAsync(team, [first], Cancel);
        var held = (await ours.FindAsync(team, first.Id, Cancel))!;
        var attempts = 0;
        proxy.Rule = request => IsTransaction(request) && Interlocked.Increment(ref attempts) == 1 ? new Fault.DropAnswer() : new Fault.None();
        proxy.Heard = request =>
        {
            if (IsTransaction(request) && attempts == 1)
                Assert.True(ReturnAsync(others, team, first.Id).GetAwaiter().GetResult());
        };

        Assert.True(await ours.TryChangeAsync(held, first.Amend(Content("2026-10-06"), Act(RecordAct.Amended, 1)), Cancel));

        Assert.Equal([3, 2, 1], (await others.HistoryAsync(team, first.Id, Cancel)).Select(version => version.Version));
    }

    private static bool IsTransaction(HttpText request) => request.Target.Contains("$batch", StringComparison.Ordinal);

    private static async Task<bool> ReturnAsync(RecordStore store, UnitCode team, RecordId id)
    {
        var amended = (await store.FindAsync(team, id, Cancel))!;
        return await store.TryChangeAsync(amended, amended.Record.Return(Act(RecordAct.Returned, 2)), Cancel);
    }

    private static RecordEvent Act(RecordAct act, int hours) => new(act, Now.AddHours(hours), "key", act is RecordAct.Returned ? "Xem lại" : null);

    private static FieldRecord Visit(UnitCode team)
    {
        var content = Content("2026-10-05");
        return FieldRecord.Create(team, RecordId.Parse(Guid.NewGuid().ToString()), content, FirstContent.Of(content, content.Village), new RecordEvent(RecordAct.Created, Now, "key"), 42);
    }

    private static RecordContent Content(string date)
    {
        using var json = JsonDocument.Parse(
            $$"""
            { "member": "m1", "date": "{{date}}", "start": "08:30", "minutes": 45, "village": "00001-01", "household": "H1", "place": "home", "people": { "general": 2 }, "topics": ["vneid"] }
            """);
        var fields = new JsonFields(json.RootElement);
        var content = RecordForm.Read(RecordKind.Visit, fields);
        Assert.Empty(fields.Finish());
        return content;
    }
}
