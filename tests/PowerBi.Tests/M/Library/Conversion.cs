using System.Globalization;
using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Library;

/// <summary>Conversions as <c>Table.TransformColumnTypes</c>, <c>Number.From</c> and their kin do them; null stays null.</summary>
internal static class Conversion
{
    public static object? Convert(object? value, MType type, Culture culture) => type.Kind switch
    {
        MTypeKind.Any => value,
        _ when value is null => null,
        MTypeKind.Text => TextOf.Value(value, culture),
        MTypeKind.Number or MTypeKind.Percentage or MTypeKind.Decimal => Number(value, culture),
        MTypeKind.Whole => Whole(Number(value, culture), value),
        MTypeKind.Fixed => Fixed(Number(value, culture)),
        MTypeKind.Date => Date(value, culture),
        MTypeKind.DateTime => DateTime(value, culture),
        MTypeKind.DateTimeZone => Zoned(value, culture),
        MTypeKind.Logical => Logical(value),
        _ => throw new EvaluationGap($"{culture.Function}: a conversion to {type} is not known."),
    };

    private static object Number(object value, Culture culture) => value switch
    {
        decimal or double => value,
        bool truth => truth ? 1m : 0m,
        string text => NumberText.Parse(text, culture),
        DateOnly or System.DateTime or DateTimeOffset or TimeSpan => throw Unknown(value, MType.Number, culture),
        _ => throw MException.NotOfType(value, MType.Number),
    };

    /// <summary>Halves go to the even neighbour.</summary>
    private static decimal Whole(object number, object value)
    {
        if (number is decimal exact && Math.Abs(exact) <= long.MaxValue)
            return Math.Round(exact);
        if (number is double near && Math.Abs(near) < long.MaxValue)
            return (decimal)Math.Round(near);
        throw MException.Expression("The number is out of range of a 64 bit integer value.", value);
    }

    private static decimal Fixed(object number) => Math.Round(number is decimal exact ? exact : (decimal)(double)number, 4);

    private static DateOnly Date(object value, Culture culture) => value switch
    {
        DateOnly day => day,
        System.DateTime at => DateOnly.FromDateTime(at),
        string text => DateText.Day(text, culture),
        _ => throw NoDate(value, MType.Date, culture),
    };

    private static DateTime DateTime(object value, Culture culture) => value switch
    {
        System.DateTime at => at,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        string text => DateText.At(text, culture),
        _ => throw NoDate(value, MType.DateTime, culture),
    };

    private static DateTimeOffset Zoned(object value, Culture culture) => value switch
    {
        DateTimeOffset at => at,
        string text => DateText.Zoned(text, culture),
        DateOnly or System.DateTime => throw Unknown(value, MType.DateTimeZone, culture),
        _ => throw NoDate(value, MType.DateTimeZone, culture),
    };

    // An instant becomes a day or a time in the zone of the machine that refreshes.
    private static Exception NoDate(object value, MType type, Culture culture) => value switch
    {
        DateTimeOffset or decimal or double => Unknown(value, type, culture),
        _ => MException.NotOfType(value, type),
    };

    private static bool Logical(object value) => value switch
    {
        bool truth => truth,
        decimal or double => Arithmetic.Float(value) != 0,
        string text => text.ToUpperInvariant() switch
        {
            "TRUE" => true,
            "FALSE" => false,
            _ => throw MException.Format("We couldn't convert to Logical.", text),
        },
        _ => throw MException.NotOfType(value, MType.Logical),
    };

    private static EvaluationGap Unknown(object value, MType type, Culture culture) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{culture.Function}: {ValueText.Of(value)} to {type}: such a conversion is not known, or follows the machine's time zone."));
}
