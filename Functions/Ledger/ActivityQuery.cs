using Tcns.Domain.Access;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Imports;

namespace Tcns.Functions.Ledger;

/// <summary>The query of the ledger: <c>unit</c> (the key's own when absent), <c>month</c>, <c>format</c>.</summary>
internal sealed class ActivityQuery
{
    private const string Json = "json";
    private readonly QueryFields fields;

    private ActivityQuery(IQueryCollection query, UnitCode? own, DateOnly today)
    {
        fields = new QueryFields(query);
        Unit = fields.Unit(own);
        Month = ReadMonth(today);
        Format = fields.Word("format", Json, ImportQuery.Csv, ImportQuery.Xlsx) ?? Json;
    }

    public UnitCode? Unit { get; }

    /// <summary>A month of the civil calendar that has begun.</summary>
    public Period? Month { get; }

    public bool IsSheet => Format != Json;

    public bool IsCsv => Format == ImportQuery.Csv;

    public IReadOnlyList<Fault> Faults => fields.Faults;

    private string Format { get; }

    public static ActivityQuery Read(HttpRequest request, Caller caller, DateOnly today) => new(request.Query, caller.Key.Unit, today);

    private Period? ReadMonth(DateOnly today)
    {
        var text = fields.Text("month");
        if (!Period.TryParse(text, out var month) || month is not { Calendar: PeriodCalendar.Civil, Kind: PeriodKind.Month })
            fields.Note("month", text is null ? FaultCodes.Required : FaultCodes.Malformed);
        else if (month.First > today)
            fields.Note("month", FaultCodes.Future);
        return month;
    }
}
