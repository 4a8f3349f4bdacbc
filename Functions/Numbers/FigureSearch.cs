using Tcns.Domain.Places;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Numbers;

/// <summary>The published figures of the unit and period that a query names, or why there are none.</summary>
internal sealed class FigureSearch(FeedReader feed, FigureLines lines, KnownUnits known, OfficialUnits units)
{
    public async Task<FoundFigures> FindAsync<T>(Asked<T> asked, CancellationToken cancel)
        where T : NumbersQuery, IAskedQuery<T>
    {
        if (asked.Faults.Count > 0)
            return new FoundFigures.Refused(Problems.Invalid.With(asked.Faults));
        var query = asked.Value;
        if (units.Home(query.Commune ?? query.Unit!) is not { } home)
            return new FoundFigures.Refused(Problems.UnknownUnit);
        if (await feed.NewestAsync(home.Province, cancel) is not { } newest)
            return new FoundFigures.Refused(Problems.NoRollup);
        var rows = await lines.OfUnitAsync(newest, query.Code, query.Period!, cancel);
        if (rows.Count > 0)
            return new FoundFigures.Found(newest, rows);
        var isKnown = query.Village is { } village ? await known.HasAsync(village, cancel) : await known.HasAsync(query.Unit!, cancel);
        return new FoundFigures.Refused(isKnown ? Problems.NoRollup : Problems.UnknownUnit);
    }
}
