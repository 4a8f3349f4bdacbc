using Tcns.Domain.Activity;

namespace Tcns.Domain.Quality;

/// <summary>More work of one member on one day than anybody does; what was done at once is not counted twice.</summary>
public static class LongDay
{
    public const int MostMinutes = 16 * 60;

    public static IEnumerable<Signal> Find(CommuneDay day)
    {
        foreach (var member in day.Members)
        {
            var minutes = WorkSpan.MinutesOf(member.Work.Select(work => work.Span));
            if (minutes > MostMinutes)
            {
                yield return Signal.OfDay(SignalCode.LongDay, member.Member.Id, [member.Member.Team], [.. member.Work.Select(work => work.Record)], minutes)
                    with { Members = [member.Member], Limit = MostMinutes };
            }
        }
    }
}
