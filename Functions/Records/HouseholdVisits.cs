using System.Collections.Concurrent;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Functions.Registry;
using Tcns.Storage.Records;

namespace Tcns.Functions.Records;

/// <summary>
/// Who else has visited a household on a day. A team's month is read once and remembered for a minute, with what this process
/// takes in: it serves a warning alone, which may be missed.
/// </summary>
internal sealed class HouseholdVisits(RecordStore records, TimeProvider time)
{
    private const int Capacity = 2000;
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<(UnitCode Team, int Year, int Month), Lazy<Task<MonthOfVisits>>> months = new();

    /// <summary>A visit of the same household on the same day by another member, rather of a team that counts as near; null where none is known.</summary>
    public async Task<HouseholdVisit?> FindOtherAsync(FieldRecord visit, CommuneView view, Func<UnitCode, bool> isNear, CancellationToken cancel)
    {
        if (visit.Status == RecordStatus.Voided || visit.Content is not { Kind: RecordKind.Visit, Household: not null, Village: { } village })
            return null;
        var teams = view.Registry.Teams.Values.Select(held => held.Value).Where(team => team.Serves(village)).Select(team => team.Code).Append(visit.Team);
        var found = new List<HouseholdVisit>();
        foreach (var team in teams.Distinct())
        {
            var month = await MonthAsync(team, visit.Date).WaitAsync(cancel);
            if (team == visit.Team)
                month.Add(visit);
            found.AddRange(month.FindOthers(visit));
        }

        return found.Find(other => isNear(other.Team)) ?? found.FirstOrDefault();
    }

    /// <summary>When a visit of that day was changed.</summary>
    public void Forget(UnitCode team, DateOnly day) => months.TryRemove((team, day.Year, day.Month), out _);

    private Task<MonthOfVisits> MonthAsync(UnitCode team, DateOnly day) =>
        months.AddOrUpdate((team, day.Year, day.Month), Read, (key, known) => IsGood(known) ? known : Read(key)).Value;

    private Lazy<Task<MonthOfVisits>> Read((UnitCode Team, int Year, int Month) key)
    {
        if (months.Count > Capacity)
            months.Clear();
        return new Lazy<Task<MonthOfVisits>>(() => ReadAsync(key.Team, new DateOnly(key.Year, key.Month, 1)));
    }

    private bool IsGood(Lazy<Task<MonthOfVisits>> known) => !known.IsValueCreated || !known.Value.IsCompleted
        || (known.Value.IsCompletedSuccessfully && time.GetElapsedTime(known.Value.Result.Since) < Remembered);

    private async Task<MonthOfVisits> ReadAsync(UnitCode team, DateOnly first)
    {
        var read = new MonthOfVisits(time.GetTimestamp());
        var last = first.AddDays(DateTime.DaysInMonth(first.Year, first.Month) - 1);
        await foreach (var record in records.ReadAsync(new RecordSlice(team, RecordKind.Visit, first, last, RecordSlice.Living), CancellationToken.None))
            read.Add(record);
        return read;
    }
}
