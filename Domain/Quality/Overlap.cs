using Tcns.Domain.Records;

namespace Tcns.Domain.Quality;

/// <summary>
/// A member who did two things at once, in whatever teams they were recorded. A few minutes are a watch that is not exact; and
/// who is on duty at a point helps people there, so a visit during a shift in the same place and village is no second thing.
/// </summary>
public static class Overlap
{
    /// <summary>As much is nothing odd.</summary>
    public const int Tolerance = 5;

    /// <summary>Nobody is at so many places at once: a heap of records is told of without holding each against each.</summary>
    private const int MostNeighbours = 200;

    public static IEnumerable<Signal> Find(CommuneDay day)
    {
        foreach (var member in day.Members)
        {
            var (records, most) = FindOf(member.Work);
            if (records.Count > 0)
            {
                yield return Signal.OfDay(SignalCode.Overlap, member.Member.Id, [member.Member.Team], records, most)
                    with { Members = [member.Member], Limit = Tolerance };
            }
        }
    }

    private static (IReadOnlyList<FieldRecord> Records, int Most) FindOf(IReadOnlyList<TimedWork> work)
    {
        var most = 0;
        var isAtOnce = new bool[work.Count];
        for (var i = 0; i < work.Count; i++)
        {
            // In the order of beginnings: what begins after this one's end shares nothing with it.
            for (var j = i + 1; j < Math.Min(work.Count, i + MostNeighbours) && work[j].Span.Start < work[i].Span.End; j++)
            {
                var shared = work[i].Span.SharedWith(work[j].Span);
                if (shared <= Tolerance || IsOnDuty(work[i].Record.Content, work[j].Record.Content))
                    continue;
                most = Math.Max(most, shared);
                isAtOnce[i] = isAtOnce[j] = true;
            }
        }

        return ([.. work.Where((_, index) => isAtOnce[index]).Select(one => one.Record)], most);
    }

    private static bool IsOnDuty(RecordContent one, RecordContent other) =>
        (one.Kind, other.Kind) is (RecordKind.Visit, RecordKind.Shift) or (RecordKind.Shift, RecordKind.Visit)
        && (one.Place, one.Village) == (other.Place, other.Village);
}
