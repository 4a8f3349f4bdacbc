using System.Collections.Concurrent;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Functions.Registry;
using Tcns.Storage.Records;

namespace Tcns.Functions.Records;

/// <summary>
/// Who else has visited a household on a day. A team's day is read once and remembered for a minute, with what this process
/// takes in: it serves a warning alone, which may be missed.
/// </summary>
internal sealed class HouseholdVisits(RecordStore records, TimeProvider time)
{
    private const int Capacity = 2000;
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<(UnitCode Team, DateOnly Day), Lazy<Task<TeamDay>>> days = new();

    /// <summary>A visit of the same household on the same day by another member; null where none is known.</summary>
    public async Task<FieldRecord?> FindOtherAsync(FieldRecord visit, CommuneView view, CancellationToken cancel)
    {
        if (visit.Status == RecordStatus.Voided || visit.Content is not { Kind: RecordKind.Visit, Household: not null, Village: { } village })
            return null;
        var teams = view.Registry.Teams.Values.Select(held => held.Value).Where(team => team.Serves(village)).Select(team => team.Code).Append(visit.Team);
        var found = (FieldRecord?)null;
        foreach (var team in teams.Distinct())
        {
            var day = await DayAsync(team, visit.Date).WaitAsync(cancel);
            if (team == visit.Team)
                day.Add(visit);
            found ??= day.FindOther(visit);
        }

        return found;
    }

    /// <summary>When a visit of that day was changed.</summary>
    public void Forget(UnitCode team, DateOnly day) => days.TryRemove((team, day), out _);

    private Task<TeamDay> DayAsync(UnitCode team, DateOnly day)
    {
        if (days.Count > Capacity)
            days.Clear();
        return days.AddOrUpdate((team, day), Read, (key, known) => IsGood(known) ? known : Read(key)).Value;
    }

    private Lazy<Task<TeamDay>> Read((UnitCode Team, DateOnly Day) key) => new(() => ReadAsync(key.Team, key.Day));

    private bool IsGood(Lazy<Task<TeamDay>> known) => !known.IsValueCreated || !known.Value.IsCompleted
        || (known.Value.IsCompletedSuccessfully && time.GetElapsedTime(known.Value.Result.Since) < Remembered);

    private async Task<TeamDay> ReadAsync(UnitCode team, DateOnly day)
    {
        var read = new TeamDay(time.GetTimestamp());
        var slice = new RecordSlice(team, RecordKind.Visit, day, day, [RecordStatus.Active, RecordStatus.Returned], Start: null, PageSize: 1000);
        await foreach (var (_, record) in records.ListAsync(slice, CancellationToken.None))
            read.Add(record);
        return read;
    }

    private sealed class TeamDay(long since)
    {
        private readonly ConcurrentDictionary<string, FieldRecord> visits = new(StringComparer.Ordinal);

        public long Since => since;

        public void Add(FieldRecord visit)
        {
            if (visit.Content.Household is not null)
                visits[visit.Id.Value] = visit;
        }

        public FieldRecord? FindOther(FieldRecord visit) => visits.Values.FirstOrDefault(other =>
            other.Content.Household == visit.Content.Household && other.Content.Village == visit.Content.Village
            && other.Content.Member != visit.Content.Member && (other.Id != visit.Id || other.Team != visit.Team));
    }
}
