using Tcns.Domain.Indicators;

namespace Tcns.Analytics.Trace;

/// <summary>How the records that an indicator reads are found again, in what was published and in the lake.</summary>
public sealed record RecordTrail
{
    private static readonly string[] Facts = ["fact_visit", "fact_training", "fact_campaign", "fact_shift", "fact_feedback"];

    private static readonly Dictionary<string, RecordTrail> ByIndicator = new RecordTrail[]
    {
        new(Catalogue.TeamsActive, "effort", TraceWindow.InPeriod),
        new(Catalogue.MembersTrained, "trainings", TraceWindow.Trained) { IsOfCommune = true },
        new(Catalogue.MembersOnQuota, "quota", TraceWindow.ToDate) { Others = ["dim_member"], NeedsLake = true },
        new(Catalogue.SupportsPerTeam, "effort", TraceWindow.InPeriod),
        new(Catalogue.ActiveDaysPerWeek, "effort", TraceWindow.InPeriod),
        new(Catalogue.HoursPerActiveDay, "effort", TraceWindow.InPeriod),
        OfHouseholds(Catalogue.HouseholdsGuided, TraceWindow.ToDate),
        OfHouseholds(Catalogue.HouseholdsNew, TraceWindow.InPeriod) with { ReadsAll = true },
        OfHouseholds(Catalogue.HouseholdsCommunicated, TraceWindow.ToDate),
        OfHouseholds(Catalogue.HouseholdsOnPlatforms, TraceWindow.ToDate),
        OfHouseholds(Catalogue.HouseholdsDigitalSkills, TraceWindow.ToDate),
        OfHouseholds(Catalogue.WorkingAgeInformed, TraceWindow.ToDate),
        OfHouseholds(Catalogue.BusinessesCashless, TraceWindow.ToDate) with { ReadsAll = true },
        new(Catalogue.TeamsScamAwareness, "awareness", TraceWindow.YearToDate) { Others = ["fact_visit_topic"] },
        new(Catalogue.FeedbackAnswered, "answers", TraceWindow.InPeriod),
        new(Catalogue.PrioritySupports, "effort", TraceWindow.InPeriod),
    }.ToDictionary(trail => trail.Indicator.Id, StringComparer.Ordinal);

    private RecordTrail(Indicator indicator, string family, TraceWindow window)
    {
        Indicator = indicator;
        Family = family;
        Window = window;
    }

    public Indicator Indicator { get; }

    public TraceWindow Window { get; }

    /// <summary>Whether what counts depends on records of any day before, such as a household's first visit.</summary>
    public bool ReadsAll { get; private init; }

    /// <summary>Whether the feed alone does not tell: which visits were of one household.</summary>
    public bool NeedsLake { get; private init; }

    /// <summary>Whether what anybody in the commune has recorded counts for a team: members attend elsewhere, too.</summary>
    public bool IsOfCommune { get; private init; }

    /// <summary>The tables of the feed that are asked, but for the last by quarter.</summary>
    public IEnumerable<string> Tables => [.. Facts, .. Others];

    /// <summary>The SQL file that chooses among the records.</summary>
    internal string Family { get; }

    /// <summary>Whether the file serves several indicators and is told which.</summary>
    internal bool IsOneOfFamily => Family is "effort" or "households";

    private IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Null of an indicator that rests on the registry, on statistics or on reports.</summary>
    public static RecordTrail? Of(Indicator indicator) => ByIndicator.GetValueOrDefault(indicator.Id);

    private static RecordTrail OfHouseholds(Indicator indicator, TraceWindow window) =>
        new(indicator, "households", window) { Others = ["fact_visit_outcome"], NeedsLake = true };
}
