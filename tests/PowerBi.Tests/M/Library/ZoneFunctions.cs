using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Library;

/// <summary>Times with a zone.</summary>
internal static class ZoneFunctions
{
    public static void Fill(Shelf shelf) => shelf
        .Function("#datetimezone", 8, 8, given => new DateTimeOffset(
            given.Whole(0), given.Whole(1), given.Whole(2), given.Whole(3), given.Whole(4), given.Whole(5),
            new TimeSpan(given.Whole(6), given.Whole(7), 0)))
        .Function("DateTimeZone.From", 1, 2, given => Conversion.Convert(given[0], MType.DateTimeZone, given.Culture(1)))
        .OfText("DateTimeZone.FromText", 1, 2, FromText)
        .Function("DateTimeZone.SwitchZone", 2, 3, given => Zoned(given, at => at.ToOffset(Offset(given))))
        .Function("DateTimeZone.RemoveZone", 1, 1, given => Zoned(given, at => at.DateTime))
        .Function("DateTimeZone.ToUtc", 1, 1, given => Zoned(given, at => at.ToUniversalTime()))
        .Function("DateTime.AddZone", 2, 3, given => given[0] switch
        {
            null => null,
            DateTime at => new DateTimeOffset(at, Offset(given)),
            var other => throw MException.NotOfType(other, MType.DateTime),
        });

    private static object? FromText(string text, Arguments given) =>
        given[1] is MRecord ? throw given.Gap("options are not known, only a culture.") : DateText.Zoned(text, given.Culture(1));

    private static TimeSpan Offset(Arguments given) => new(given.Whole(1), given.Has(2) ? given.Whole(2) : 0, 0);

    private static object? Zoned(Arguments given, Func<DateTimeOffset, object> change) => given[0] switch
    {
        null => null,
        DateTimeOffset at => change(at),
        var other => throw MException.NotOfType(other, MType.DateTimeZone),
    };
}
