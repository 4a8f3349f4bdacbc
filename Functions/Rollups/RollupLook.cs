using Tcns.Functions.Hosting;
using Tcns.Storage.Account;
using Tcns.Storage.Queues;
using Tcns.Storage.Rollups;

namespace Tcns.Functions.Rollups;

/// <summary>
/// How a rollup stands that was asked for. Its row is what somebody who worked on it has said last, and who was killed says nothing more: that is
/// found when it is asked, so that it holds whoever brings the messages. Who does go on writes the row, and is believed.
/// </summary>
internal sealed class RollupLook(RollupStore rollups, QueueLook queues, QueueOptions options, TimeProvider time)
{
    /// <returns>The rollup, and one of <see cref="RollupFailures"/> where it is at an end in vain; null where there is none.</returns>
    public async Task<(Rollup Rollup, string? Failure)?> FindAsync(string id, CancellationToken cancel) =>
        await rollups.FindAsync(id, cancel) is { } rollup ? (rollup, await FindFailureAsync(rollup, cancel)) : null;

    private async Task<string?> FindFailureAsync(Rollup rollup, CancellationToken cancel)
    {
        if (rollup.State is RollupState.Failed)
            return RollupFailures.GivenUp;
        var isSilent = time.GetUtcNow() - rollup.WrittenAt > options.LongestSilence;
        if (rollup.State is RollupState.Done || !isSilent)
            return null;

        // Who waits behind others is silent, too, and who waits for another try. A message that is being worked on is counted like those that wait:
        // where there is none, nobody works on it and nobody will.
        return (await queues.MeasureAsync(StorageLayout.PublishQueue, cancel)).Count > 0 ? null : RollupFailures.NoSignOfLife;
    }
}
