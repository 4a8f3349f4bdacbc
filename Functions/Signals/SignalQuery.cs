using System.Globalization;
using Tcns.Domain.Access;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Quality;

namespace Tcns.Functions.Signals;

/// <summary>The query of signals: <c>unit</c>, <c>from</c>, <c>to</c>, <c>code</c>, <c>cursor</c>, <c>limit</c>.</summary>
internal sealed class SignalQuery
{
    /// <summary>A quarter and a day.</summary>
    private const int MostDays = 93;
    private const int UsualDays = 31;
    private const int UsualLimit = 100;
    private const int GreatestLimit = 500;
    private readonly IQueryCollection query;
    private readonly List<Fault> faults = [];

    private SignalQuery(IQueryCollection query, UnitCode? own, DateOnly today)
    {
        this.query = query;
        Unit = ReadUnit(own);
        (From, To) = ReadDays(today);
        Code = ReadCode();
        Cursor = ReadCursor();
        Limit = ReadLimit();
    }

    public UnitCode? Unit { get; }

    public DateOnly From { get; }

    /// <summary>Included.</summary>
    public DateOnly To { get; }

    /// <summary>Null for every code.</summary>
    public SignalCode? Code { get; }

    public SignalCursor? Cursor { get; }

    public int Limit { get; }

    public IReadOnlyList<Fault> Faults => faults;

    public static SignalQuery Read(HttpRequest request, Caller caller, DateOnly today) => new(request.Query, caller.Key.Unit, today);

    private string? Text(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;

    private UnitCode? ReadUnit(UnitCode? own)
    {
        if (Text("unit") is not { } text && own is null)
            faults.Add(new Fault("?unit", FaultCodes.Required));
        else if (Text("unit") is { } sent && !UnitCode.TryParse(sent, out own))
            faults.Add(new Fault("?unit", FaultCodes.Malformed));
        return own;
    }

    /// <summary>The last month of days where none are named, or as many before or after the one that is.</summary>
    private (DateOnly From, DateOnly To) ReadDays(DateOnly today)
    {
        var (first, last) = (ReadDay("from"), ReadDay("to"));
        var to = last ?? (first is { } begun ? Earlier(Shifted(begun, UsualDays - 1), begun < today ? today : begun) : today);
        var from = first ?? Shifted(to, 1 - UsualDays);
        if (to < from || to.DayNumber - from.DayNumber >= MostDays)
            faults.Add(new Fault("?to", FaultCodes.OutOfRange, Bounds.Between(from, Shifted(from, MostDays - 1))));
        return (from, to);
    }

    private DateOnly? ReadDay(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        faults.Add(new Fault("?" + name, FaultCodes.Malformed));
        return null;
    }

    private SignalCode? ReadCode()
    {
        if (Text("code") is not { } text)
            return null;
        if (SignalCodes.ByName.TryGetValue(text, out var code))
            return code;
        faults.Add(new Fault("?code", FaultCodes.UnknownValue, string.Join("; ", SignalCodes.ByName.Keys)));
        return null;
    }

    private SignalCursor? ReadCursor()
    {
        if (Text("cursor") is not { } text)
            return null;
        if (SignalCursor.Parse(text) is { } cursor)
            return cursor;
        faults.Add(new Fault("?cursor", FaultCodes.Malformed));
        return null;
    }

    private int ReadLimit()
    {
        if (Text("limit") is not { } text)
            return UsualLimit;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            faults.Add(new Fault("?limit", FaultCodes.Type));
        else if (number is < 1 or > GreatestLimit)
            faults.Add(new Fault("?limit", FaultCodes.OutOfRange, Bounds.Between(1, GreatestLimit)));
        return number;
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    /// <summary>Beyond what a day can be, the nearest that can.</summary>
    private static DateOnly Shifted(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
