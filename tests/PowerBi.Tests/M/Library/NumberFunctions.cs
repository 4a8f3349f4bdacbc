using System.Globalization;
using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Library;

internal static class NumberFunctions
{
    public static void Fill(Shelf shelf)
    {
        shelf.Function("Number.From", 1, 2, given => Conversion.Convert(given[0], MType.Number, given.Culture(1)))
            .OfText("Number.FromText", 1, 2, (text, given) => NumberText.Parse(text, given.Culture(1)))
            .Function("Int64.From", 1, 2, given => Conversion.Convert(given[0], MType.Int64, given.Culture(1)))
            .Function("Number.ToText", 1, 3, ToText)
            .Function("Number.Round", 1, 2, Round)
            .Function("Number.Abs", 1, 1, Abs)
            .Function("Number.IntegerDivide", 2, 2, given => Exact(given, (one, other) => decimal.Truncate(one / other)))
            .Function("Number.Mod", 2, 2, Mod);
    }

    private static object? Abs(Arguments given) =>
        !given.Has(0) ? null
        : given.Number(0) is decimal exact ? Math.Abs(exact)
        : Math.Abs((double)given.Number(0));

    private static object? ToText(Arguments given)
    {
        if (!given.Has(0))
            return null;

        var number = given.Number(0);
        if (given.MaybeText(1) is not { } format)
            return TextOf.Value(number, given.Culture(2));

        var culture = format.All(letter => letter == '0') ? CultureInfo.InvariantCulture : null;
        if (!format.StartsWith('D'))
            return ((IFormattable)number).ToString(format, culture ?? given.Culture(2).Info);
        return ((long)given.Whole(0)).ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>Halves go to the even neighbour, as M does when it is not told otherwise.</summary>
    private static object? Round(Arguments given)
    {
        if (!given.Has(0))
            return null;
        var digits = given.Has(1) ? given.Whole(1) : 0;
        return given.Number(0) is decimal exact ? Math.Round(exact, digits) : Math.Round((double)given.Number(0), digits);
    }

    /// <summary>The sign is that of the first number; of a negative one, what M gives is not known.</summary>
    private static object? Mod(Arguments given) => Exact(given, (one, other) => one >= 0 && other > 0
        ? one % other
        : throw given.Gap("negative numbers are not known."));

    private static object? Exact(Arguments given, Func<decimal, decimal, decimal> work)
    {
        if (!given.Has(0) || !given.Has(1))
            return null;
        return (given.Number(0), given.Number(1)) is (decimal one, decimal other and not 0)
            ? work(one, other)
            : throw given.Gap("what is not exact, or divided by 0, is not known.");
    }
}
