using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Deadlines;

/// <summary>
/// <c>GET /api/v1/teams/{team}/deadlines?from=&amp;to=</c> and <c>GET /api/v1/communes/{commune}/deadlines?from=&amp;to=</c>:
/// which reports the plans ask for, and by when.
/// </summary>
internal static class GetDeadlines
{
    public static async Task<IResult> OfTeamAsync(string team, Asked<DeadlineQuery> asked, RegistryDesk desk, CancellationToken cancel)
    {
        var code = UnitCode.Parse(team);
        var view = await desk.ViewAsync(code.Commune!, cancel);

        // A report is owed by every team that is active on the deadline's day.
        return view.Registry.FindTeam(code) is { } held
            ? Answer(asked, view, due => due.From == Reporter.Team && held.IsActiveOn(due.DueOn))
            : Problems.UnknownUnit;
    }

    public static async Task<IResult> OfCommuneAsync(string commune, Asked<DeadlineQuery> asked, RegistryDesk desk, CancellationToken cancel) =>
        Answer(asked, await desk.ViewAsync(UnitCode.Parse(commune), cancel), _ => true);

    private static IResult Answer(Asked<DeadlineQuery> asked, CommuneView view, Func<ReportDue, bool> isShown)
    {
        if (asked.Faults.Count > 0)
            return Problems.Invalid.With(asked.Faults);
        var dues = ReportCalendar.DuesOf(view.Plans, asked.Value.From, asked.Value.To).Where(isShown);
        return TypedResults.Ok(new ListResponse<DeadlineResponse>([.. dues.Select(due => DeadlineResponse.Of(due, view))], null));
    }
}
