using Tcns.Domain.Forms;
using Tcns.Domain.Time;
using Tcns.Functions.Http;

namespace Tcns.Functions.Deadlines;

/// <summary>The days asked about, both included: <c>from</c> (today when absent) and <c>to</c> (a year later when absent).</summary>
internal sealed record DeadlineQuery(DateOnly From, DateOnly To) : IAskedQuery<DeadlineQuery>
{
    private const int MostYears = 5;

    public static DeadlineQuery Read(QueryFields fields)
    {
        var from = ReadDay(fields, "from") ?? fields.Today;
        var to = ReadDay(fields, "to") ?? from.AddYears(1);
        if (to < from || to > from.AddYears(MostYears))
            fields.Note("to", FaultCodes.OutOfRange, Bounds.Between(from, from.AddYears(MostYears)));
        return new DeadlineQuery(from, to);
    }

    /// <summary>Years that a calendar of reports can have.</summary>
    private static DateOnly? ReadDay(QueryFields fields, string name)
    {
        if (fields.Day(name) is not { } day)
            return null;
        if (day.Year is >= Period.FirstYear and < Period.LastYear - MostYears)
            return day;
        fields.Note(name, FaultCodes.Malformed);
        return null;
    }
}
