using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Quality;
using Tcns.Functions.Http;

namespace Tcns.Functions.Signals;

/// <summary>The query of signals: <c>unit</c>, <c>from</c>, <c>to</c>, <c>code</c>, <c>cursor</c>, <c>limit</c>.</summary>
internal sealed class SignalQuery : IAskedQuery<SignalQuery>
{
    /// <summary>A quarter and a day.</summary>
    private const int MostDays = 93;
    private const int UsualDays = 31;

    private SignalQuery(QueryFields fields)
    {
        Unit = fields.Unit();
        (From, To) = ReadDays(fields, fields.Today);
        Code = fields.Choice("code", SignalCodes.ByName);
        Cursor = fields.Cursor(SignalCursor.Parse);
        Limit = fields.Limit();
    }

    public UnitCode? Unit { get; }

    public DateOnly From { get; }

    /// <summary>Included.</summary>
    public DateOnly To { get; }

    /// <summary>Null for every code.</summary>
    public SignalCode? Code { get; }

    public SignalCursor? Cursor { get; }

    public int Limit { get; }

    public static SignalQuery Read(QueryFields fields) => new(fields);

    /// <summary>The last month of days where none are named, or as many before or after the one that is.</summary>
    private static (DateOnly From, DateOnly To) ReadDays(QueryFields fields, DateOnly today)
    {
        var (first, last) = (fields.Day("from"), fields.Day("to"));
        var to = last ?? (first is { } begun ? Earlier(Shifted(begun, UsualDays - 1), begun < today ? today : begun) : today);
        var from = first ?? Shifted(to, 1 - UsualDays);
        if (to < from || to.DayNumber - from.DayNumber >= MostDays)
            fields.Note("to", FaultCodes.OutOfRange, Bounds.Between(from, Shifted(from, MostDays - 1)));
        return (from, to);
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    /// <summary>Beyond what a day can be, the nearest that can.</summary>
    private static DateOnly Shifted(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
