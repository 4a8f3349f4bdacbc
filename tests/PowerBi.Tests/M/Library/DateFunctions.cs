using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Library;

/// <summary>Days, and times without a zone.</summary>
internal static class DateFunctions
{
    public static void Fill(Shelf shelf)
    {
        shelf.Function("#date", 3, 3, given => Made(() => new DateOnly(given.Whole(0), given.Whole(1), given.Whole(2))))
            .Function("#datetime", 6, 6, given => Made(() => new DateTime(
                given.Whole(0), given.Whole(1), given.Whole(2), given.Whole(3), given.Whole(4), given.Whole(5), DateTimeKind.Unspecified)))
            .Function("#duration", 4, 4, given => new TimeSpan(given.Whole(0), given.Whole(1), given.Whole(2), given.Whole(3)))
            .Function("Date.From", 1, 2, given => Conversion.Convert(given[0], MType.Date, given.Culture(1)))
            .OfText("Date.FromText", 1, 2, FromText)
            .Function("DateTime.From", 1, 2, given => Conversion.Convert(given[0], MType.DateTime, given.Culture(1)))
            .Function("DateTime.Date", 1, 1, given => OfDay(given, day => day));
        Parts(shelf);
    }

    private static void Parts(Shelf shelf) => shelf
        .Function("Date.Year", 1, 1, given => OfDay(given, day => (decimal)day.Year))
        .Function("Date.Month", 1, 1, given => OfDay(given, day => (decimal)day.Month))
        .Function("Date.Day", 1, 1, given => OfDay(given, day => (decimal)day.Day))
        .Function("Date.QuarterOfYear", 1, 1, given => OfDay(given, day => (decimal)Quarter(day)))
        .Function("Date.StartOfQuarter", 1, 1, given => Changed(given, day => new DateOnly(day.Year, (3 * Quarter(day)) - 2, 1), keepTime: false))
        .Function("Date.AddDays", 2, 2, given => Changed(given, day => day.AddDays(given.Whole(1))))
        .Function("Date.AddMonths", 2, 2, given => Changed(given, day => day.AddMonths(given.Whole(1))))
        .Function("Date.ToText", 1, 3, given => ToText(given, MType.Date))
        .Function("DateTime.ToText", 1, 3, given => ToText(given, MType.DateTime))
        .Function("DateTimeZone.ToText", 1, 3, given => ToText(given, MType.DateTimeZone));

    private static object? FromText(string text, Arguments given)
    {
        if (given[1] is MRecord)
            throw given.Gap("options are not known, only a culture.");
        return DateText.Day(text, given.Culture(1));
    }

    private static object? ToText(Arguments given, MType type) => given[0] is not { } value ? null
        : type.Holds(value) ? TextOf.Formatted((IFormattable)value, given)
        : throw MException.NotOfType(value, type);

    private static object Made<T>(Func<T> make)
        where T : struct
    {
        try
        {
            return make();
        }
        catch (ArgumentOutOfRangeException)
        {
            throw MException.Expression("The Date operation failed because the resulting value falls outside the range of allowed values.");
        }
    }

    private static int Quarter(DateOnly day) => (day.Month + 2) / 3;

    private static object? OfDay(Arguments given, Func<DateOnly, object> ask) => given[0] switch
    {
        null => null,
        DateOnly day => ask(day),
        DateTime at => ask(DateOnly.FromDateTime(at)),
        DateTimeOffset at => ask(DateOnly.FromDateTime(at.DateTime)),
        var other => throw MException.NotOfType(other, MType.Date),
    };

    /// <summary>The value with another day, of the same type.</summary>
    private static object? Changed(Arguments given, Func<DateOnly, DateOnly> change, bool keepTime = true) => given[0] switch
    {
        null => null,
        DateOnly day => change(day),
        DateTime at => Changed(at, change, keepTime),
        DateTimeOffset at => new DateTimeOffset(Changed(at.DateTime, change, keepTime), at.Offset),
        var other => throw MException.NotOfType(other, MType.Date),
    };

    private static DateTime Changed(DateTime at, Func<DateOnly, DateOnly> change, bool keepTime) =>
        change(DateOnly.FromDateTime(at)).ToDateTime(keepTime ? TimeOnly.FromDateTime(at) : TimeOnly.MinValue);
}
