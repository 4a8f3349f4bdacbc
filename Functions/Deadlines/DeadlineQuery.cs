using System.Globalization;
using Tcns.Domain.Forms;

namespace Tcns.Functions.Deadlines;

/// <summary>The days asked about, both included: <c>from</c> (today when absent) and <c>to</c> (a year later when absent).</summary>
internal sealed record DeadlineQuery(string? From, string? To)
{
    private const int MostYears = 5;

    public static ValueTask<DeadlineQuery> BindAsync(HttpContext context)
    {
        var query = context.Request.Query;
        return ValueTask.FromResult(new DeadlineQuery(query["from"], query["to"]));
    }

    public (DateOnly From, DateOnly To) Days(DateOnly today)
    {
        var from = Parse(From) ?? today;
        return (from, Parse(To) ?? from.AddYears(1));
    }

    public IEnumerable<Fault> Faults(DateOnly today)
    {
        if (!string.IsNullOrEmpty(From) && Parse(From) is null)
            yield return new Fault("?from", FaultCodes.Malformed);
        if (!string.IsNullOrEmpty(To) && Parse(To) is null)
            yield return new Fault("?to", FaultCodes.Malformed);
        var (from, to) = Days(today);
        if (to < from || to > from.AddYears(MostYears))
            yield return new Fault("?to", FaultCodes.OutOfRange, Bounds.Between(from, from.AddYears(MostYears)));
    }

    /// <summary>Years that a calendar of reports can have.</summary>
    private static DateOnly? Parse(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= Domain.Time.Period.FirstYear and < Domain.Time.Period.LastYear - MostYears
            ? day
            : null;
}
