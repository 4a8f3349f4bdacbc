using System.Text.Json;
using Tcns.Domain.Forms;
using Tcns.Domain.Indicators;

namespace Tcns.Domain.Plans;

/// <summary>The entries of a plan's <c>targets</c>.</summary>
internal static class TargetText
{
    private const int MostQuota = 1000;

    /// <summary>As many decimals as figures have that are held against it.</summary>
    private const int MostDecimals = 6;

    /// <summary>The feed has four of them; less than this would be nought there.</summary>
    private const decimal LeastValue = 0.000_1m;
    private const decimal MostCount = 1_000_000;

    public static Entries<Target> ReadAll(IReadOnlyList<JsonFields> parts, PlanDays? days)
    {
        var targets = new List<Target>();
        foreach (var part in parts)
        {
            if (Read(part, days) is not { } target)
                continue;
            if (targets.Exists(other => other.Indicator == target.Indicator && other.Rhythm == target.Rhythm))
                part.Note("indicator", FaultCodes.Doubled);
            targets.Add(target);
        }

        return new Entries<Target>(targets);
    }

    public static void Write(Utf8JsonWriter json, Target target)
    {
        json.WriteStartObject();
        json.WriteString("indicator", target.Indicator.Id);
        json.WriteNumber("value", target.Value);
        RhythmText.Write(json, target.Rhythm);
        if (target.Quota is { } quota)
            json.WriteNumber("quota", quota);
        if (target.Window is { } window)
            json.WriteString("window", PlanWords.Of(PlanWords.Windows, window));
        json.WriteEndObject();
    }

    private static Target? Read(JsonFields fields, PlanDays? days)
    {
        var indicator = ReadIndicator(fields);
        var value = fields.Number("value", LeastValue, indicator is { IsShare: true } ? 100 : MostCount, MostDecimals, required: true);
        var rhythm = RhythmText.Read(fields, days);
        var quota = ReadQuota(fields, indicator);
        var window = ReadWindow(fields, indicator);
        if (indicator is null || rhythm is null)
            return null;
        RhythmText.NoteMeaningless(fields, indicator, rhythm);
        return value is { } least ? new Target(indicator, Plain(least), rhythm, quota, window) : null;
    }

    private static Indicator? ReadIndicator(JsonFields fields)
    {
        if (fields.Code("indicator", 100, required: true) is not { } id)
            return null;
        if (!Catalogue.ById.TryGetValue(id, out var indicator))
            fields.Note("indicator", FaultCodes.UnknownValue, string.Join("; ", Catalogue.ById.Keys));
        else if (indicator.Kind is IndicatorKind.None)
            fields.Note("indicator", FaultCodes.Meaningless, id);
        return indicator;
    }

    private static int? ReadQuota(JsonFields fields, Indicator? indicator)
    {
        var quota = fields.Whole("quota", 1, MostQuota, required: indicator == Catalogue.MembersOnQuota);
        if (quota is not null && indicator is not null && indicator != Catalogue.MembersOnQuota)
            fields.Note("quota", FaultCodes.Meaningless, indicator.Id + ", quota");
        return quota;
    }

    private static TrainingWindow? ReadWindow(JsonFields fields, Indicator? indicator)
    {
        var window = fields.Choice("window", PlanWords.Windows);
        if (indicator == Catalogue.MembersTrained)
            return window ?? TrainingWindow.YearToDate;
        if (window is not null && indicator is not null)
            fields.Note("window", FaultCodes.Meaningless, indicator.Id + ", window");
        return window;
    }

    /// <summary>80.0 and 80 are one value, and are written as one.</summary>
    private static decimal Plain(decimal value) => value / 1.000_000_000_000_000_000_000_000_000_0m;
}
