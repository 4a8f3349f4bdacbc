using Tcns.Domain.Access;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Imports;

namespace Tcns.Functions.Ledger;

/// <summary>The query of the ledger: <c>unit</c> (the key's own when absent), <c>month</c>, <c>format</c>.</summary>
internal sealed class ActivityQuery
{
    private const string Json = "json";
    private readonly IQueryCollection query;
    private readonly List<Fault> faults = [];

    private ActivityQuery(IQueryCollection query, UnitCode? own, DateOnly today)
    {
        this.query = query;
        Unit = ReadUnit(own);
        Month = ReadMonth(today);
        Format = Text("format") ?? Json;
        if (Format is not (Json or ImportQuery.Csv or ImportQuery.Xlsx))
            faults.Add(new Fault("?format", FaultCodes.UnknownValue, string.Join("; ", Json, ImportQuery.Csv, ImportQuery.Xlsx)));
    }

    public UnitCode? Unit { get; }

    /// <summary>A month of the civil calendar that has begun.</summary>
    public Period? Month { get; }

    public bool IsSheet => Format != Json;

    public bool IsCsv => Format == ImportQuery.Csv;

    public IReadOnlyList<Fault> Faults => faults;

    private string Format { get; }

    public static ActivityQuery Read(HttpRequest request, Caller caller, DateOnly today) => new(request.Query, caller.Key.Unit, today);

    private string? Text(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;

    private UnitCode? ReadUnit(UnitCode? own)
    {
        if (Text("unit") is not { } text)
            return own ?? Note<UnitCode>("?unit", FaultCodes.Required);
        return UnitCode.TryParse(text, out var unit) ? unit : Note<UnitCode>("?unit", FaultCodes.Malformed);
    }

    private Period? ReadMonth(DateOnly today)
    {
        if (Text("month") is not { } text)
            return Note<Period>("?month", FaultCodes.Required);
        if (!Period.TryParse(text, out var month) || month is not { Calendar: PeriodCalendar.Civil, Kind: PeriodKind.Month })
            return Note<Period>("?month", FaultCodes.Malformed);
        return month.First <= today ? month : Note<Period>("?month", FaultCodes.Future);
    }

    private T? Note<T>(string path, string code)
        where T : class
    {
        faults.Add(new Fault(path, code));
        return null;
    }
}
