using Tcns.Domain.Indicators;

namespace Tcns.Analytics.Indicators;

/// <summary>What is said to lack where an indicator has no value, or only a part of one.</summary>
/// <param name="UnknownOf">What some villages, months or communes lack.</param>
/// <param name="UnknownUnit">Who or what lacks it, as it is counted.</param>
/// <param name="Nothing">Where there is nobody and nothing to count.</param>
/// <param name="Zero">Where there is somebody, and it sums up to zero.</param>
public readonly record struct MissingWords(string UnknownOf, string UnknownUnit, string Nothing, string Zero)
{
    /// <summary>Ends what was entered and is nought: nobody has left anything out.</summary>
    public const string KnownZero = ": 0";

    private const string Villages = "thôn";

    public static MissingWords Of(Indicator indicator) => indicator.Id switch
    {
        "village-coverage" => Only("villages"),
        "team-size-ok" => new("", "", "teams", "teams.range"),
        "members-trained" or "members-on-quota" => Only("members"),
        "hours-per-active-day" => Only("active-days"),
        "working-age-informed" => new("baseline.workingAge", Villages, "workingAge", "workingAge" + KnownZero),
        "businesses-cashless" => new("baseline.businesses", Villages, "businesses", "businesses" + KnownZero),
        "dossiers-online" => new("statistics.dossiers", "tháng", "dossiers", "dossiers" + KnownZero),
        "ocop-online" => new("statistics.ocop", "xã", "ocop", "ocop" + KnownZero),
        "reports-on-time" => Only("reports"),
        "feedback-answered" => Only("feedback"),
        "priority-supports" => Only("people"),
        _ when indicator.Grain is IndicatorGrain.Village => new("baseline.households", Villages, "households", "households" + KnownZero),
        _ => Only("teams"),
    };

    private static MissingWords Only(string word) => new("", "", word, word);
}
