using Tcns.Domain.Records;

namespace Tcns.Domain.Quality;

/// <summary>Records of a team's day that came from a phone whose clock was off: their hours may be as well.</summary>
public static class ClockOff
{
    public static IEnumerable<Signal> Find(CommuneDay day) => day.Records
        .Where(record => SenderClockLimit.IsExceededBy(record.ClockAhead))
        .GroupBy(record => record.Team)
        .Select(team => Signal.OfDay(SignalCode.ClockOff, "", [team.Key], [.. team], team.Max(record => MinutesOff(record.ClockAhead!.Value))) with
        {
            Members = [.. team.Select(record => record.Content.Member).OfType<string>().Distinct().Select(member => new SignalMember(team.Key, member))],
            Limit = SenderClockLimit.Minutes,
        });

    /// <summary>Either way, begun ones counted whole.</summary>
    private static int MinutesOff(int seconds) => (Math.Abs(seconds) + 59) / 60;
}
