using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Domain.Plans;

/// <summary>
/// Reads a plan from JSON, or finds everything that is wrong with it; <c>plans/plan.schema.json</c> describes the same shape.
/// </summary>
public static class PlanText
{
    private const int LongestTitle = 300;
    private const int LongestNumber = 100;
    private const int LongestName = 200;
    private const int LongestBasis = 300;
    private const int LongestNote = 1000;
    private const int MostClosingDays = 90;
    private const int MostEntries = 100;

    public static bool TryRead(JsonElement json, OfficialUnits units, [NotNullWhen(true)] out Plan? plan, out IReadOnlyList<Fault> faults)
    {
        plan = null;
        faults = [new Fault("", FaultCodes.Type)];
        if (json.ValueKind != JsonValueKind.Object)
            return false;
        var fields = new JsonFields(json);
        plan = Read(fields, units);
        faults = fields.Finish();
        plan = faults.Count == 0 ? plan : null;
        return plan is not null;
    }

    /// <summary>Reads what a caller has opened; null with faults noted. Unknown properties show when the caller finishes.</summary>
    public static Plan? Read(JsonFields fields, OfficialUnits units)
    {
        var id = ReadId(fields);
        var title = fields.Name("title", LongestTitle, required: true);
        var unit = ReadUnit(fields, units);
        var days = ReadDays(fields);
        var source = fields.Part("source", required: true) is { } part ? ReadSource(part) : null;
        var rules = ReadRules(fields, days, id);
        var changes = ReadChanges(fields);
        NoteTooMany(fields, "targets", rules.Targets.Count);
        NoteTooMany(fields, "reports", rules.Reports.Count);
        NoteTooMany(fields, "topics", rules.Topics.Count);
        NoteTooMany(fields, "changes", changes.Count);
        return fields.FaultCount > 0 ? null : new Plan(id!, title!, unit!, days!.Value, source!, rules, changes);
    }

    /// <summary>In its one canonical form, from which it reads as itself.</summary>
    public static string Write(Plan plan) => PlanWriter.Write(plan);

    /// <summary>In the same form, as a value within something larger.</summary>
    public static void Write(Plan plan, Utf8JsonWriter json) => PlanWriter.Write(plan, json);

    /// <summary>A plan is one row of a table.</summary>
    private static void NoteTooMany(JsonFields fields, string name, int count)
    {
        if (count > MostEntries)
            fields.Note(name, FaultCodes.OutOfRange, Bounds.OfEntries(MostEntries));
    }

    private static PlanId? ReadId(JsonFields fields)
    {
        if (fields.Code("id", PlanId.Longest, required: true) is not { } text)
            return null;
        if (!PlanId.TryParse(text, out var id))
            fields.Note("id", FaultCodes.Malformed);
        return id;
    }

    private static UnitCode? ReadUnit(JsonFields fields, OfficialUnits units)
    {
        if (fields.Code("unit", 20, required: true) is not { } text)
            return null;
        if (!UnitCode.TryParse(text, out var unit))
            fields.Note("unit", FaultCodes.Malformed);
        else if (unit.Level is UnitLevel.Team)
            fields.Note("unit", FaultCodes.WrongLevel);
        else if (units.Find(unit) is null)
            fields.Note("unit", FaultCodes.UnknownUnit);
        return unit;
    }

    private static PlanDays? ReadDays(JsonFields fields)
    {
        var from = fields.Day("from", required: true);
        var to = fields.Day("to");
        var last = new DateOnly(Period.LastYear, 12, 31);
        if (from is not { } first)
            return null;
        NoteOutside(fields, "from", first, new PlanDays(new DateOnly(Period.FirstYear, 1, 1), last));
        if (to is { } end)
            NoteOutside(fields, "to", end, new PlanDays(first, last));

        // An end before the beginning is one fault; targets are not held against it as well.
        return new PlanDays(first, to < first ? null : to);
    }

    internal static void NoteOutside(JsonFields fields, string name, DateOnly day, PlanDays days)
    {
        if (!days.Contains(day))
            fields.Note(name, FaultCodes.OutOfRange, days.Last is { } last ? Bounds.Between(days.First, last) : Bounds.From(days.First));
    }

    private static PlanSource? ReadSource(JsonFields fields)
    {
        var number = fields.Text("number", LongestNumber);
        var issuedOn = fields.Code("issuedOn", LongestNumber);
        var issuer = fields.Name("issuer", LongestName, required: true);
        var basis = new Entries<string>(fields.Texts("basis", LongestBasis));
        var signer = fields.Name("signer", LongestName);
        NoteTooMany(fields, "basis", basis.Count);
        if (!IssueDate.TryParse(issuedOn, out var date) && issuedOn is not null)
            fields.Note("issuedOn", FaultCodes.Malformed);
        return issuer is null ? null : new PlanSource(number, date, issuer, basis, signer);
    }

    private static PlanRules ReadRules(JsonFields fields, PlanDays? days, PlanId? id)
    {
        var calendar = fields.Choice("calendar", PlanWords.Calendars, required: true);
        var closingDays = fields.Whole("closingDays", 1, MostClosingDays) ?? Closing.UsualDays;
        var teams = fields.Part("teams") is { } part ? TeamRulesText.Read(part) : default;
        var targets = TargetText.ReadAll(fields.Parts("targets"), days);
        var reports = ReportText.ReadAll(fields.Parts("reports"), calendar);
        var topics = LocalTopicText.ReadAll(fields.Parts("topics"), id);
        return new PlanRules(calendar ?? default, closingDays, teams, targets, reports, topics);
    }

    private static Entries<PlanChange> ReadChanges(JsonFields fields)
    {
        var changes = new List<PlanChange>();
        foreach (var change in fields.Parts("changes"))
        {
            var on = change.Day("on", required: true);
            var decision = change.Text("decision", LongestNumber);
            var note = change.Text("note", LongestNote, required: true);
            if (on is { } day && note is not null)
                changes.Add(new PlanChange(day, decision, note));
        }

        return new Entries<PlanChange>(changes);
    }
}
