using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Time;

namespace Tcns.Domain.Quality;

/// <summary>
/// When a team's records of one month came in: all of them within an hour, though they tell of many days, were written down at
/// one sitting. Takes no more room however many they are.
/// </summary>
public sealed class TeamMonth(UnitCode team, Period month)
{
    public const int FewestRecords = 10;
    public const int FewestDays = 5;

    private const int MostMinutes = 60;
    private static readonly TimeSpan Sitting = TimeSpan.FromMinutes(MostMinutes);
    private readonly HashSet<DateOnly> days = [];
    private readonly List<SignalRecord> listed = [];
    private int count;
    private DateTimeOffset first = DateTimeOffset.MaxValue;
    private DateTimeOffset last = DateTimeOffset.MinValue;

    /// <summary>Takes in a record of any kind; the first ones are named.</summary>
    public void Add(FieldRecord record)
    {
        if (record.Status == RecordStatus.Voided || record.Team != team || !month.Contains(record.Date))
            return;
        count++;
        days.Add(record.Date);
        (first, last) = (record.ReceivedAt < first ? record.ReceivedAt : first, record.ReceivedAt > last ? record.ReceivedAt : last);
        if (listed.Count < Signal.MostListed)
            listed.Add(SignalRecord.Of(record));
    }

    public Signal? Judge() => count >= FewestRecords && days.Count >= FewestDays && last - first <= Sitting
        ? new Signal(SignalCode.EnteredAtOnce, [team], "")
        {
            First = month.First,
            Last = month.Last,
            Records = [.. listed],
            RecordCount = count,
            Found = (int)(last - first).TotalMinutes,
            Limit = MostMinutes,
            DayCount = days.Count,
        }
        : null;
}
