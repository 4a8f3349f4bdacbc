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
    public static async Task<IResult> OfTeamAsync(string team, DeadlineQuery query, RegistryDesk desk, CancellationToken cancel)
    {
        var code = UnitCode.Parse(team);
        var view = await desk.ViewAsync(code.Commune!, cancel);

        // A report is owed by every team that is active on the deadline's day.
        return view.Registry.FindTeam(code) is { } held
            ? Answer(query, view, due => due.From == Reporter.Team && held.IsActiveOn(due.DueOn))
            : Problems.UnknownUnit;
    }

    public static async Task<IResult> OfCommuneAsync(string commune, DeadlineQuery query, RegistryDesk desk, CancellationToken cancel) =>
        Answer(query, await desk.ViewAsync(UnitCode.Parse(commune), cancel), _ => true);

    private static IResult Answer(DeadlineQuery query, CommuneView view, Func<ReportDue, bool> isShown)
    {
        var faults = query.Faults(view.Today).ToArray();
        if (faults.Length > 0)
            return Problems.Invalid.With(faults);
        var (from, to) = query.Days(view.Today);
        var dues = ReportCalendar.DuesOf(view.Plans, from, to).Where(isShown);
        return TypedResults.Ok(new ListResponse<DeadlineResponse>([.. dues.Select(due => DeadlineResponse.Of(due, view))], null));
    }
}
