using System.Globalization;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Registry;

namespace Tcns.Storage.Registry;

/// <summary>
/// Keys of the table <c>registry</c>: one partition is one commune (a province for what is the province's). Beside the things
/// stands <see cref="Head"/>, which counts the revisions: every change replaces it in the same transaction, on the condition
/// that nobody else has, so that each change was judged on what it is written upon.
/// </summary>
internal static class RegistryRows
{
    public const string Head = "head";
    public const string Villages = "village|";
    public const string Baselines = "baseline|";
    public const string Statistics = "statistics|";
    public const string Teams = "team|";
    public const string Members = "member|";
    public const string PersonRequests = "request|";
    public const string Periods = "period|";
    public const string Plans = "plan|";

    /// <summary>Follows every plan.</summary>
    public const string EndOfPlans = "plan}";

    /// <summary>The partition that tells of each plan's id in which province the plan is.</summary>
    public const string PlanIndex = "plans";

    public static string Village(VillageCode code) => Villages + code.Value;

    public static string Baseline(Baseline baseline) => Baselines + CommuneRegistry.KeyOf(baseline.Village, baseline.Year);

    public static string StatisticsOf(DateOnly month) => Statistics + CommuneRegistry.KeyOf(month);

    public static string Team(UnitCode code) => Teams + code.Value;

    public static string Member(UnitCode team, string id) => Members + CommuneRegistry.KeyOf(team, id);

    public static string PersonRequest(string id) => PersonRequests + id;

    public static string Reopening(Reopening reopening) => Periods + reopening.Quarter;

    public static string Plan(PlanId id) => Plans + id.Value;

    public static string PlanVersion(PlanId id, long revision) => string.Create(CultureInfo.InvariantCulture, $"version|{id.Value}|{revision:D19}");
}
