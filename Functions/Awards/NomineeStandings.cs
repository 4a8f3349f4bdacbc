using Tcns.Domain.Awards;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Numbers;
using Tcns.Functions.Ranking;

namespace Tcns.Functions.Awards;

/// <summary>What the ranking of a period says of a nominee now.</summary>
internal sealed class NomineeStandings(FeedReader feed, Rankings rankings, OfficialUnits units)
{
    /// <summary>Null where the ranking has no such thing, or nothing was published yet.</summary>
    public async Task<AwardStanding?> FindAsync(UnitCode commune, Period period, Nominee nominee, CancellationToken cancel)
    {
        var (level, code) = nominee switch
        {
            Nominee.OfTeam of => ("team", of.Team.Value),
            Nominee.OfVillage of => ("village", of.Village.Value),
            _ => (null, null),
        };
        if (level is null || await feed.NewestAsync(units.Home(commune)!.Province, cancel) is not { } newest)
            return null;
        var all = await rankings.InCommuneAsync(newest, commune, level, period, cancel);
        return all.FirstOrDefault(one => one.Unit == code) is { } own
            ? new AwardStanding(own.Score, own.Rank, all.Count(one => one.Rank is not null), newest.Manifest.Version)
            : null;
    }
}
