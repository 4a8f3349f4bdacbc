using Tcns.Domain.Records;
using Tcns.Functions.Registry;
using Tcns.Storage.Account;

namespace Tcns.Functions.Records;

/// <summary>What seems odd about a record that is held: told, never a reason to refuse it.</summary>
internal sealed class Warnings(HouseholdVisits visits, RegistryDesk desk)
{
    public async Task<IReadOnlyList<RecordWarning>> FindAsync(FieldRecord record, Submission how, CancellationToken cancel)
    {
        var alone = FindIn(record, how.ClockAhead);
        return await FindOtherAsync(record, how, cancel) is { } other
            ? [new RecordWarning(WarningCodes.PossibleDuplicate, how.Reaches(other.Team) ? other.Id.Value : null), .. alone]
            : alone;
    }

    /// <summary>What the record alone tells, without a look at others.</summary>
    public static IReadOnlyList<RecordWarning> FindIn(FieldRecord record, int? clockAhead)
    {
        var found = new List<RecordWarning>();
        if (LikelyDuration.IsExceededBy(record.Content))
            found.Add(new RecordWarning(WarningCodes.UnlikelyDuration));
        if (SenderClockLimit.IsExceededBy(clockAhead))
            found.Add(new RecordWarning(WarningCodes.ClockSkew));
        return found;
    }

    private async Task<HouseholdVisit?> FindOtherAsync(FieldRecord record, Submission how, CancellationToken cancel)
    {
        try
        {
            return await visits.FindOtherAsync(record, await desk.RecentViewAsync(record.Team.Commune!, cancel), how.Reaches, cancel);
        }
        catch (Exception trouble) when (StorageTrouble.IsOutage(trouble))
        {
            // The record is held, and that must be said; whether another one resembles it is said another time.
            return null;
        }
    }
}
