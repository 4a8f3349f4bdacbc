using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Periods;

/// <summary><c>GET /api/v1/periods?unit=&amp;year=</c>: the calendar quarters of a year; a team's are its commune's.</summary>
internal sealed class ListPeriods(RegistryDesk desk, OfficialUnits units, UnitListing listing, BusinessClock clock)
{
    /// <summary>So many communes are read at once.</summary>
    private const int Width = 16;

    public static Task<IResult> HandleAsync(Asked<PeriodQuery> asked, ListPeriods use, CancellationToken cancel) => use.AnswerAsync(asked, cancel);

    private async Task<IResult> AnswerAsync(Asked<PeriodQuery> asked, CancellationToken cancel)
    {
        if (asked.Faults.Count > 0)
            return Problems.Invalid.With(asked.Faults);
        var query = asked.Value;
        var unit = query.Unit!;
        if (units.Home(unit) is null)
            return Problems.UnknownUnit;
        if (unit.Commune is not { } commune)
            return await AnswerProvinceAsync(unit, query, cancel);
        var view = await desk.ViewAsync(commune, cancel);
        return unit.Level == UnitLevel.Team && view.Registry.FindTeam(unit) is null
            ? Problems.UnknownUnit
            : Answer(query, quarter => PeriodResponse.Of(view, quarter));
    }

    private async Task<IResult> AnswerProvinceAsync(UnitCode province, PeriodQuery query, CancellationToken cancel)
    {
        var views = new List<CommuneView>();
        foreach (var communes in listing.Below(province).Chunk(Width))
            views.AddRange(await Task.WhenAll(communes.Select(commune => desk.ViewAsync(commune.Code, cancel))));
        return Answer(query, quarter => PeriodResponse.Of(views, quarter));
    }

    private IResult Answer(PeriodQuery query, Func<Period, PeriodResponse> describe) =>
        TypedResults.Ok(new ListResponse<PeriodResponse>([.. query.QuartersOr(clock.Today).Select(describe)], null));
}
