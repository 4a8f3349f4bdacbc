using Tcns.Domain.Records;

namespace Tcns.Domain.Quality;

/// <summary>A record longer than its kind of work is likely to last (<see cref="LikelyDuration"/>).</summary>
public static class UnlikelyDuration
{
    public static IEnumerable<Signal> Find(CommuneDay day) => day.Records
        .Where(record => LikelyDuration.IsExceededBy(record.Content))
        .Select(record => Signal.OfDay(SignalCode.UnlikelyDuration, record.Id.Value, [record.Team], [record], record.Content.Minutes!.Value) with
        {
            Village = record.Content.Village,
            Members = record.Content.Member is { } member ? [new SignalMember(record.Team, member)] : [],
            Limit = LikelyDuration.MostMinutes(record.Content.Kind),
        });
}
