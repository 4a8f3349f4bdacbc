using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Compliance;

/// <summary>
/// <c>GET /api/v1/teams/{team}/compliance?on=</c> and <c>GET /api/v1/communes/{commune}/compliance?on=</c>
/// </summary>
internal static class GetCompliance
{
    public static async Task<IResult> OfTeamAsync(string team, Asked<DayQuery> asked, HttpContext context, RegistryDesk desk, CancellationToken cancel)
    {
        if (asked.Faults.Count > 0)
            return Problems.Invalid.With(asked.Faults);
        var code = UnitCode.Parse(team);
        var view = await desk.ViewAsync(code.Commune!, cancel);
        var on = asked.Value.On ?? view.Today;
        return view.Registry.FindTeam(code) is { } held
            ? Answer(context, team, on, new TeamCheck(view.Registry, view.Plans, on).Of(held), view)
            : Problems.UnknownUnit;
    }

    public static async Task<IResult> OfCommuneAsync(string commune, Asked<DayQuery> asked, HttpContext context, RegistryDesk desk, CancellationToken cancel)
    {
        if (asked.Faults.Count > 0)
            return Problems.Invalid.With(asked.Faults);
        var view = await desk.ViewAsync(UnitCode.Parse(commune), cancel);
        var on = asked.Value.On ?? view.Today;
        return Answer(context, commune, on, new CommuneCheck(view.Registry, view.Plans, on).All(), view);
    }

    private static IResult Answer(HttpContext context, string unit, DateOnly on, IEnumerable<Finding> findings, CommuneView view)
    {
        var language = context.Request.LanguageOf();
        context.Response.Speak(language);
        return TypedResults.Ok(ComplianceResponse.Of(unit, on, findings, view, language));
    }
}
