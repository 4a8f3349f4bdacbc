using System.Globalization;
using System.Text.Json;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Time;
using Tcns.Testing;
using Fault = Tcns.Domain.Forms.Fault;

namespace Tcns.Domain.Tests.Plans;

/// <summary>The plans as they are shipped, and what tests ask of plans again and again.</summary>
internal static class Shipped
{
    public static OfficialUnits Units { get; } = ReadUnits();

    public static IReadOnlyList<Plan> Plans { get; } = ShippedPlans.Read(Repository.At("plans"), Units);

    public static Plan Plan(string id) => Plans.Single(plan => plan.Id.Value == id);

    public static string Text(string id) => File.ReadAllText(Repository.At("plans", id + ".json"));

    public static Plan Parse(string json)
    {
        var isRead = PlanText.TryRead(JsonSerializer.Deserialize<JsonElement>(json), Units, out var plan, out var faults);
        Assert.True(isRead, string.Join("; ", faults));
        return plan!;
    }

    public static IReadOnlyList<Fault> Faults(string json)
    {
        Assert.False(PlanText.TryRead(JsonSerializer.Deserialize<JsonElement>(json), Units, out _, out var faults));
        return faults;
    }

    /// <summary>The targets as people read them, such as <c>members-on-quota 100 by 2026-12-31, quota 10</c>.</summary>
    public static IEnumerable<string> TargetsOf(Plan plan) => plan.Targets.Select(target =>
        string.Create(CultureInfo.InvariantCulture, $"{target.Indicator} {target.Value} {Words(target.Rhythm)}")
        + (target.Quota is { } quota ? $", quota {quota}" : "")
        + (target.Window is { } window ? $", {window}" : ""));

    /// <summary>The reports due in a year, such as <c>Team 2025-RQ4 2025-12-15</c>.</summary>
    public static IEnumerable<string> DuesOf(Plan plan, int year) =>
        plan.ReportsDue(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)).Select(due => $"{due.From} {due.Period} {due.DueOn:yyyy-MM-dd}");

    public static (int? Min, int? Max) SizeOf(TeamRules rules) => (rules.Min, rules.Max);

    public static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static string Words(Rhythm rhythm) => rhythm switch
    {
        Rhythm.Always => "always",
        Rhythm.Every every => "every " + every.Kind,
        Rhythm.By by => by.Day.ToString("'by' yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(rhythm)),
    };

    private static OfficialUnits ReadUnits()
    {
        using var list = File.OpenText(Repository.At("plans", "units.csv"));
        return OfficialUnits.Read(list);
    }
}
