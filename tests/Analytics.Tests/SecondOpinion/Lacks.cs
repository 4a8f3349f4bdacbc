using System.Globalization;
using Tcns.Domain.Indicators;

namespace Tcns.Analytics.Tests.SecondOpinion;

/// <summary>What a figure lacks, in the words of its line.</summary>
internal static class Lacks
{
    public static IReadOnlyList<string> Of(View view, Place place, Indicator indicator, Tally tally)
    {
        if (tally.Unknown > 0)
            return [Unknown(indicator, tally.Unknown.ToString(CultureInfo.InvariantCulture))];
        if (tally.Denominator != 0)
            return [];
        var word = Nothing(view, place, indicator);
        return [tally.Known > 0 && Entered.Contains(word) ? word + ": 0" : word];
    }

    /// <summary>What somebody enters: a nought of it is something else than nothing.</summary>
    private static readonly string[] Entered = ["households", "workingAge", "businesses", "dossiers", "ocop"];

    private static string Unknown(Indicator indicator, string count) => indicator.Id switch
    {
        "working-age-informed" => "baseline.workingAge: " + count + " thôn",
        "businesses-cashless" => "baseline.businesses: " + count + " thôn",
        "dossiers-online" => "statistics.dossiers: " + count + " tháng",
        "ocop-online" => "statistics.ocop: " + count + " xã",
        _ => "baseline.households: " + count + " thôn",
    };

    /// <summary>The word for a denominator that is known and zero.</summary>
    private static string Nothing(View view, Place place, Indicator indicator) => indicator.Id switch
    {
        "village-coverage" => "villages",
        "team-size-ok" when place.Teams.Any(team => team.IsActiveOn(view.AsOf)) => "teams.range",
        "members-on-quota" when MemberTallies.QuotaOf(view) is null => "plan.quota",
        "members-trained" or "members-on-quota" => "members",
        "hours-per-active-day" => "active-days",
        "households-guided" or "households-communicated" or "households-on-platforms" or "households-digital-skills" => "households",
        "working-age-informed" => "workingAge",
        "businesses-cashless" => "businesses",
        "dossiers-online" => "dossiers",
        "ocop-online" => "ocop",
        "reports-on-time" => "reports",
        "feedback-answered" => "feedback",
        "priority-supports" => "people",
        _ => "teams",
    };
}
