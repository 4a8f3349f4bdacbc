using System.Text.Json;
using Tcns.Domain.Forms;
using Tcns.Domain.Time;

namespace Tcns.Domain.Plans;

/// <summary>The rows of a plan's <c>reports</c>.</summary>
internal static class ReportText
{
    private const int LastDay = 31;

    public static Entries<ReportRow> ReadAll(IReadOnlyList<JsonFields> parts, PeriodCalendar? calendar)
    {
        var rows = new List<ReportRow>();
        foreach (var part in parts)
        {
            if (Read(part, calendar) is not { } row)
                continue;
            if (rows.Exists(other => (other.From, other.To, other.Every) == (row.From, row.To, row.Every)))
                part.Note("every", FaultCodes.Doubled);
            rows.Add(row);
        }

        return new Entries<ReportRow>(rows);
    }

    /// <summary>The month is of no account where no deadline is, and is written all the same: readers find it in each row.</summary>
    public static void Write(Utf8JsonWriter json, ReportRow row)
    {
        json.WriteStartObject();
        json.WriteString("from", PlanWords.Of(PlanWords.Reporters, row.From));
        json.WriteString("to", PlanWords.Of(PlanWords.Recipients, row.To));
        json.WriteString("every", PlanWords.Of(PlanWords.ReportKinds, row.Every));
        PlanWriter.WriteWhole(json, "before", row.Deadline?.Before);
        json.WriteString("month", PlanWords.Of(PlanWords.DeadlineMonths, row.Deadline?.Month ?? DeadlineMonth.Last));
        json.WriteBoolean("default", row.IsDefault);
        json.WriteEndObject();
    }

    private static ReportRow? Read(JsonFields fields, PeriodCalendar? calendar)
    {
        var from = fields.Choice("from", PlanWords.Reporters, required: true);
        var to = fields.Choice("to", PlanWords.Recipients, required: true);
        var every = fields.Choice("every", PlanWords.ReportKinds, required: true);
        var before = fields.Whole("before", 1, LastDay);
        var month = fields.Choice("month", PlanWords.DeadlineMonths, required: before is not null);
        var isDefault = fields.Flag("default") ?? false;
        if (every is { } kind && calendar is { } known && !Period.Exists(known, kind))
            fields.Note("every", FaultCodes.Meaningless, "half-year, civil");
        var deadline = before is { } day && month is { } place ? new ReportDeadline(day, place) : null;
        return from is { } who && to is { } whom && every is { } rhythm ? new ReportRow(who, whom, rhythm, deadline, isDefault) : null;
    }
}
