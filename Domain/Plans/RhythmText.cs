using System.Text.Json;
using Tcns.Domain.Forms;
using Tcns.Domain.Indicators;

namespace Tcns.Domain.Plans;

/// <summary>The one of <c>always</c>, <c>every</c> and <c>by</c> that a target has.</summary>
internal static class RhythmText
{
    private const string AlwaysName = "always";
    private const string EveryName = "every";
    private const string ByName = "by";

    /// <summary>The first rhythm that is given; each further one is a fault.</summary>
    public static Rhythm? Read(JsonFields fields, PlanDays? days)
    {
        var known = fields.FaultCount;
        var given = new List<(string Name, Rhythm Rhythm)>();
        if (fields.Flag(AlwaysName) is { } always)
            given.Add((AlwaysName, ReadAlways(fields, always)));
        if (fields.Choice(EveryName, PlanWords.TargetKinds) is { } every)
            given.Add((EveryName, new Rhythm.Every(every)));
        if (fields.Day(ByName) is { } by)
            given.Add((ByName, ReadBy(fields, by, days)));
        foreach (var further in given.Skip(1))
            fields.Note(further.Name, FaultCodes.NotTogether, given[0].Name);
        if (given.Count == 0 && fields.FaultCount == known)
            fields.Note(EveryName, FaultCodes.Required);
        return given.Select(one => one.Rhythm).FirstOrDefault();
    }

    /// <summary>
    /// What grows is never there always, and a state is not made anew each month. A rate may be asked for always: it is judged
    /// in every period, and its status says how it stands.
    /// </summary>
    public static void NoteMeaningless(JsonFields fields, Indicator indicator, Rhythm rhythm)
    {
        if (rhythm is Rhythm.Always && indicator.Kind is IndicatorKind.Grows)
            fields.Note(AlwaysName, FaultCodes.Meaningless, indicator.Id + ", " + AlwaysName);
        if (rhythm is Rhythm.Every && indicator.Kind is IndicatorKind.State)
            fields.Note(EveryName, FaultCodes.Meaningless, indicator.Id + ", " + EveryName);
    }

    public static void Write(Utf8JsonWriter json, Rhythm rhythm)
    {
        switch (rhythm)
        {
            case Rhythm.Always:
                json.WriteBoolean(AlwaysName, true);
                break;
            case Rhythm.Every every:
                json.WriteString(EveryName, PlanWords.Of(PlanWords.TargetKinds, every.Kind));
                break;
            case Rhythm.By by:
                PlanWriter.WriteDay(json, ByName, by.Day);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(rhythm));
        }
    }

    private static Rhythm.Always ReadAlways(JsonFields fields, bool always)
    {
        if (!always)
            fields.Note(AlwaysName, FaultCodes.UnknownValue, "true");
        return new Rhythm.Always();
    }

    private static Rhythm.By ReadBy(JsonFields fields, DateOnly day, PlanDays? days)
    {
        if (days is { } life)
            PlanText.NoteOutside(fields, ByName, day, life);
        return new Rhythm.By(day);
    }
}
