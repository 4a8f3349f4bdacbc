using Tcns.Domain.Places;
using Tcns.Functions.Health;
using Tcns.Functions.Hosting;
using Tcns.Functions.Rollups;
using Tcns.Functions.Texts;

namespace Tcns.Functions.SystemHealth;

/// <summary>How the system is.</summary>
/// <param name="Now">By the business clock.</param>
/// <param name="Unknown">The parts of this answer that are null because nobody could say.</param>
/// <param name="StorageErrors">Calls to the storage that failed, in the process that answers.</param>
/// <param name="Disk">Of local runs; otherwise null.</param>
/// <param name="Keys">System keys that end soon or have ended.</param>
internal sealed record SystemResponse(
    string Version,
    DateTimeOffset Now,
    IReadOnlyList<SymptomResponse> Symptoms,
    IReadOnlyList<string> Unknown,
    IReadOnlyList<StoragePartResponse> Storage,
    IReadOnlyList<TimerResponse>? Timers,
    MarksResponse? Marks,
    IReadOnlyList<QueueResponse>? Queues,
    IReadOnlyList<FeedStandingResponse>? Feeds,
    IReadOnlyList<MismatchResponse>? Mismatches,
    StorageErrorsResponse StorageErrors,
    DiskResponse? Disk,
    IReadOnlyList<ExpiringKeyResponse>? Keys)
{
    private static readonly string[] Parts = ["tables", "blobs", "queues"];

    public static SystemResponse Of(SystemState state, OfficialUnits units, Language language) => new(
        OwnVersion.Text,
        state.Now,
        [.. Diagnosis.Of(state).Select(symptom => SymptomResponse.Of(symptom, language))],
        state.Unknown,
        [.. Parts.Select(part => new StoragePartResponse(part, state.Away.Contains(part)))],
        state.Timers?.Select(timer => TimerResponse.Of(timer, language)).ToArray(),
        state.Marks is { } marks ? MarksResponse.Of(marks, units) : null,
        state.Queues?.Select(QueueResponse.Of).ToArray(),
        state.Feeds?.Select(feed => FeedStandingResponse.Of(feed, units)).ToArray(),
        state.Mismatches?.Select(MismatchResponse.Of).ToArray(),
        new StorageErrorsResponse(state.ErrorsSince, state.Errors),
        state.Disk is { } disk ? new DiskResponse(disk.Free, disk.Total) : null,
        state.Keys?.Where(key => Diagnosis.IsExpiring(key, state.Now)).Select(key => new ExpiringKeyResponse(key.Details.Label, key.Details.ExpiresOn!.Value)).ToArray());
}
