using Tcns.Domain.Access;
using Tcns.Domain.Records;
using Tcns.Functions.Registry;
using Tcns.Storage.Account;

namespace Tcns.Functions.Records;

/// <summary>What seems odd about a record that is held: told, never a reason to refuse it.</summary>
internal sealed class Warnings(HouseholdVisits visits, RegistryDesk desk)
{
    public async Task<IReadOnlyList<RecordWarning>> FindAsync(FieldRecord record, int? clockAhead, Caller caller, CancellationToken cancel)
    {
        var found = new List<RecordWarning>();
        if (await FindOtherAsync(record, caller, cancel) is { } other)
            found.Add(new RecordWarning(WarningCodes.PossibleDuplicate, caller.Reaches(other.Team) ? other.Id.Value : null));
        if (LikelyDuration.IsExceededBy(record.Content))
            found.Add(new RecordWarning(WarningCodes.UnlikelyDuration));
        if (SenderClockLimit.IsExceededBy(clockAhead))
            found.Add(new RecordWarning(WarningCodes.ClockSkew));
        return found;
    }

    private async Task<HouseholdVisit?> FindOtherAsync(FieldRecord record, Caller caller, CancellationToken cancel)
    {
        try
        {
            return await visits.FindOtherAsync(record, await desk.RecentViewAsync(record.Team.Commune!, cancel), caller.Reaches, cancel);
        }
        catch (Exception trouble) when (StorageTrouble.IsOutage(trouble))
        {
            // The record is held, and that must be said; whether another one resembles it is said another time.
            return null;
        }
    }
}
