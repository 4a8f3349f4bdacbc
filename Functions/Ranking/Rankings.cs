using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Numbers;
using Tcns.Functions.Rollups;

namespace Tcns.Functions.Ranking;

/// <summary>The units of a level in the order of their scores.</summary>
internal sealed class Rankings(FigureLines lines, UnitLives lives)
{
    private const string Communes = "commune";

    /// <summary>The teams or villages of a commune, under all plans together.</summary>
    public async Task<IReadOnlyList<RankResponse>> InCommuneAsync(
        ProvinceFeed newest, UnitCode commune, string level, Period period, CancellationToken cancel) =>
        Order(await FindActiveAsync(newest, commune.Value, level, await lines.InCommuneAsync(newest, commune, period, cancel), cancel));

    /// <summary>A team that is dissolved, or a village that has ended, stands in no order.</summary>
    public async Task<IEnumerable<FigureRow>> FindActiveAsync(
        ProvinceFeed newest, string within, string level, IReadOnlyList<FigureRow> rows, CancellationToken cancel)
    {
        if (level == Communes)
            return rows.Where(row => row.Level == level);
        var known = await lives.InCommuneAsync(newest, within, cancel);
        return rows.Where(row => row.Level == level && known.GetValueOrDefault(row.Figure.Unit)?.IsActiveOn(row.AsOf) != false);
    }

    public static IReadOnlyList<RankResponse> Order(IEnumerable<FigureRow> rows)
    {
        var scores = rows.GroupBy(row => row.Figure.Unit).Select(unit => Score.Of(unit.Key, unit)).ToArray();
        return
        [
            .. scores.OrderBy(score => score.Value is null).ThenByDescending(score => score.Value).ThenBy(score => score.Unit, StringComparer.Ordinal)
                .Select(score => new RankResponse(RankOf(score, scores), score.Unit, score.Value, score.Parts)),
        ];
    }

    private static int? RankOf(Score score, Score[] all) => score.Value is null ? null : 1 + all.Count(other => other.Value > score.Value);
}
