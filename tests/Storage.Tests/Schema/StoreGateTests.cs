using Azure.Storage.Blobs;
using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Storage.Access;
using Tcns.Storage.Account;
using Tcns.Storage.Schema;
using Tcns.Testing;

namespace Tcns.Storage.Tests.Schema;

public sealed class StoreGateTests(Azurite azurite)
{
    private readonly StorageAccount account = new(StorageSettings.FromConnectionString(azurite.TakeAccount()), RetryPatience.Working);
    private readonly BusinessClock clock = new(TimeProvider.System);
    private readonly SettableTime time = new();
    private readonly List<string> done = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_store_in_which_nobody_has_worked_is_of_the_newest_version()
    {
        await Gate(Step(2), Step(3)).OpenAsync();

        Assert.Empty(done);
        Assert.Equal(3, await VersionAsync(3));
    }

    [Fact]
    public async Task A_store_from_before_versions_is_brought_up_step_by_step_and_once()
    {
        await WorkAsync();
        await Gate().OpenAsync();
        Assert.Equal(1, await VersionAsync(1));

        await EnterAsync(Gate(Step(2), Step(3)));
        await EnterAsync(Gate(Step(2), Step(3)));
        await EnterAsync(Gate(Step(2), Step(3), Step(4)));

        Assert.Equal(["2", "3", "4"], done);
        Assert.Equal(4, await VersionAsync(4));
    }

    [Fact]
    public async Task A_step_that_was_broken_off_is_done_again_and_those_before_it_are_not()
    {
        await WorkAsync();
        var isBroken = true;
        var gate = Gate(Step(2), Step(3, () => isBroken));

        await Assert.ThrowsAsync<InvalidDataException>(() => EnterAsync(gate));
        Assert.Equal(2, await VersionAsync(3));
        Assert.Equal(["2", "3"], done.Distinct());
        done.Clear();
        isBroken = false;
        await EnterAsync(gate);

        Assert.Equal(["3"], done);
        Assert.Equal(3, await VersionAsync(3));
    }

    [Fact]
    public async Task Of_many_instances_one_does_the_steps_and_all_may_work_then()
    {
        await WorkAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => EnterAsync(Gate(Step(2)))));

        Assert.Equal(["2"], done);
    }

    [Fact]
    public async Task Nobody_waits_for_a_long_upgrade_and_it_goes_on()
    {
        await WorkAsync();
        var end = new TaskCompletionSource();
        var gate = Gate(new SchemaStep(2, (_, _) => end.Task));

        Assert.Equal(StoreState.Upgrading, (await Assert.ThrowsAsync<StoreNotReadyException>(gate.OpenAsync)).State);
        end.SetResult();
        await EnterAsync(gate);
        Assert.Equal(2, await VersionAsync(2));
    }

    [Fact]
    public async Task A_store_that_a_later_version_has_changed_or_that_is_being_restored_is_refused()
    {
        await WorkAsync();
        await EnterAsync(Gate(Step(2)));
        Assert.Equal(StoreState.Newer, (await Assert.ThrowsAsync<StoreNotReadyException>(Gate().OpenAsync)).State);

        BlobClient mark = account.Blobs.GetBlobContainerClient(StorageLayout.Locks).GetBlobClient("restore");
        await mark.UploadAsync(BinaryData.FromString("abc|12"), Cancel);
        var gate = Gate(Step(2));
        Assert.Equal(StoreState.Restoring, (await Assert.ThrowsAsync<StoreNotReadyException>(gate.OpenAsync)).State);
        await mark.UploadAsync(BinaryData.FromString(""), overwrite: true, Cancel);
        await gate.OpenAsync();
    }

    [Fact]
    public async Task Who_is_in_when_a_restore_begins_is_out_half_a_minute_later_and_in_again_at_its_end()
    {
        var gate = Gate();
        await gate.OpenAsync();
        BlobClient mark = account.Blobs.GetBlobContainerClient(StorageLayout.Locks).GetBlobClient("restore");
        await mark.UploadAsync(BinaryData.FromString("abc|"), Cancel);
        await gate.OpenAsync();

        await Patience.UntilAsync("the gate to close", TimeSpan.FromMinutes(1), async () =>
        {
            time.Pass(TimeSpan.FromSeconds(30));
            return await Record.ExceptionAsync(gate.OpenAsync) is StoreNotReadyException { State: StoreState.Restoring };
        });
        await mark.UploadAsync(BinaryData.FromString(""), overwrite: true, Cancel);
        await gate.OpenAsync();
    }

    [Fact]
    public void No_step_is_left_out() => Assert.Throws<ArgumentException>(() => new SchemaSteps(Step(3)));

    /// <summary>On a busy machine even a short upgrade may take longer than one who asks waits for it: he asks again.</summary>
    private static Task EnterAsync(StoreGate gate) => Patience.UntilAsync("the upgrade to end", TimeSpan.FromMinutes(2), async () =>
    {
        try
        {
            await gate.OpenAsync();
            return true;
        }
        catch (StoreNotReadyException notYet) when (notYet.State == StoreState.Upgrading)
        {
            return false;
        }
    });

    private SchemaStep Step(int to, Func<bool>? fails = null) => new(to, (_, _) =>
    {
        lock (done)
            done.Add(to.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return fails?.Invoke() == true ? throw new InvalidDataException("broken off") : Task.CompletedTask;
    });

    private StoreGate Gate(params SchemaStep[] steps) => new(account, new StorageLayout(account), new StoreSchema(account, clock, new SchemaSteps(steps)), new SchemaSteps(steps), time);

    private async Task<int> VersionAsync(int newest) =>
        (await new StoreSchema(account, clock, new SchemaSteps([.. Enumerable.Range(2, newest - 1).Select(to => Step(to))])).FindAsync(Cancel)).Version;

    /// <summary>As a store from before versions: somebody has worked in it, and no version is noted.</summary>
    private async Task WorkAsync()
    {
        await new StorageLayout(account).EnsureAsync();
        await new AuditLog(account, clock).AppendAsync(UnitCode.Parse("11113"), new AuditEvent("test", "a", "b", "c"), Cancel);
    }
}
