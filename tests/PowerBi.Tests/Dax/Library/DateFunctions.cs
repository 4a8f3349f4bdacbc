namespace Tcns.PowerBi.Tests.Dax.Library;

internal static class DateFunctions
{
    public static IReadOnlyList<Function> All { get; } =
    [
        new("YEAR", "s", call => (long)call.Date(0).Year),
        new("MONTH", "s", call => (long)call.Date(0).Month),
        new("DAY", "s", call => (long)call.Date(0).Day),
        new("DATE", "sss", call => Date(call.Whole(0), call.Whole(1), call.Whole(2))),
        new("DATEDIFF", "ssw", DaysBetween),

        // The service's clock runs in UTC.
        new("TODAY", "", call => Clock(call).GetUtcNow().UtcDateTime.Date),
    ];

    private static TimeProvider Clock(Invocation call) =>
        call.Scope.Session.Clock ?? throw new DaxException("the model has no clock.");

    /// <summary>Months and days beyond their end run on, as in Excel.</summary>
    private static object? Date(long year, long month, long day) =>
        year is >= 1900 and <= 9999
            ? new DateTime((int)year, 1, 1).AddMonths((int)month - 1).AddDays(day - 1)
            : throw new DaxException("DATE knows only years with four digits from 1900 on.");

    private static object? DaysBetween(Invocation call) =>
        call.Word(2) == "DAY"
            ? (long)(call.Date(1).Date - call.Date(0).Date).TotalDays
            : throw new DaxException($"DATEDIFF counts only days here, not {call.Word(2)}.");
}
