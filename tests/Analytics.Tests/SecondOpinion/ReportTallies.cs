using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Teams;

namespace Tcns.Analytics.Tests.SecondOpinion;

/// <summary>Reports that a plan asks for: those that are due by now, and those of them that came in time.</summary>
internal static class ReportTallies
{
    /// <summary>A deadline is never further than this from the last day of its period.</summary>
    private const int FarOff = 100;

    /// <summary>Owed by a team that is active on the deadline's day.</summary>
    public static Tally OfTeam(View view, Team team) =>
        Of(view, team.Commune, team.Code, DuesOf(view, team.Commune, Reporter.Team).Where(due => team.IsActiveOn(due.DueOn)));

    /// <summary>Owed by every commune of the official list.</summary>
    public static Tally OfCommune(View view, UnitCode commune) => Of(view, commune, commune, DuesOf(view, commune, Reporter.Commune));

    private static Tally Of(View view, UnitCode commune, UnitCode unit, IEnumerable<ReportDue> dues)
    {
        var closesOn = view.Ground.ClosingOf(commune, view.Period).ClosesOn;
        var isClosed = closesOn < view.Ground.Today;
        var seenOn = isClosed ? closesOn.AddDays(1) : view.Ground.Today;
        var (inTime, counted) = (0, 0);
        foreach (var due in dues)
        {
            var submittedOn = view.Ground.SubmittedOn(unit, due.Period);
            var isSubmitted = submittedOn <= (isClosed ? closesOn : view.Ground.Today);
            if (!isSubmitted && due.DueOn >= seenOn)
                continue;
            counted++;
            if (isSubmitted && submittedOn <= due.DueOn)
                inTime++;
        }

        return Tally.Of(inTime, counted);
    }

    private static IEnumerable<ReportDue> DuesOf(View view, UnitCode commune, Reporter from) =>
        view.Once(commune, () => DuesIn(view, commune)).Where(due => due.From == from);

    /// <summary>
    /// What this plan asks for of periods whose last day lies in the period. Where another plan asks for the same report, it is
    /// due on the earlier day.
    /// </summary>
    private static IEnumerable<ReportDue> DuesIn(View view, UnitCode commune)
    {
        if (view.Plan is null)
            return [];
        var (first, last) = (view.Period.First.AddDays(-FarOff), view.Period.Last.AddDays(FarOff));
        var asked = view.Plan.ReportsDue(first, last).Where(due => view.Period.Contains(due.Period.Last)).ToList();
        return ReportCalendar.DuesOf(view.Ground.PlansOf(commune), first, last)
            .Where(due => asked.Exists(one => one.From == due.From && one.Period == due.Period));
    }
}
