using Tcns.Domain.Access;
using Tcns.Storage.Account;
using Tcns.Storage.Rollups;

namespace Tcns.Functions.SystemHealth;

/// <summary>The system as it was looked at. A part is null where nobody could say, and its name stands among the unknown ones.</summary>
/// <param name="At">By the clock of the machine, which marks, queues and files go by.</param>
/// <param name="Now">By the business clock, which timers, publications and keys go by.</param>
/// <param name="Away">The parts of the storage that do not answer; the disk, where nothing can be written down.</param>
/// <param name="Disk">Null as well where no data lie on a disk of ours.</param>
internal sealed record SystemState(
    DateTimeOffset At,
    DateTimeOffset Now,
    IReadOnlyList<string> Away,
    IReadOnlyList<string> Unknown,
    IReadOnlyList<TimerState>? Timers,
    MarkState? Marks,
    IReadOnlyList<QueueState>? Queues,
    IReadOnlyList<FeedStanding>? Feeds,
    IReadOnlyList<Mismatch>? Mismatches,
    IReadOnlyList<AccessKey>? Keys,
    StoreStanding? Store,
    DiskRoom? Disk,
    DateTimeOffset ErrorsSince,
    IReadOnlyList<StorageErrorCount> Errors);
