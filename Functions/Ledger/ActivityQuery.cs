using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Imports;

namespace Tcns.Functions.Ledger;

/// <summary>The query of the ledger: <c>unit</c> (the key's own when absent), <c>month</c>, <c>format</c>.</summary>
internal sealed class ActivityQuery : IAskedQuery<ActivityQuery>
{
    private const string Json = "json";

    private ActivityQuery(QueryFields fields)
    {
        Unit = fields.Unit();
        Month = ReadMonth(fields);
        Format = fields.Word("format", Json, ImportQuery.Csv, ImportQuery.Xlsx) ?? Json;
    }

    public UnitCode? Unit { get; }

    /// <summary>A month of the civil calendar that has begun.</summary>
    public Period? Month { get; }

    public bool IsSheet => Format != Json;

    public bool IsCsv => Format == ImportQuery.Csv;

    private string Format { get; }

    public static ActivityQuery Read(QueryFields fields) => new(fields);

    private static Period? ReadMonth(QueryFields fields)
    {
        var text = fields.Text("month");
        if (!Period.TryParse(text, out var month) || month is not { Calendar: PeriodCalendar.Civil, Kind: PeriodKind.Month })
            fields.Note("month", text is null ? FaultCodes.Required : FaultCodes.Malformed);
        else if (month.First > fields.Today)
            fields.Note("month", FaultCodes.Future);
        return month;
    }
}
