using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Library;

/// <summary>Types and enumerations; the members of these are numbers, as in M.</summary>
internal static class Constants
{
    public const decimal Error = 0;
    public const decimal Ignore = 1;
    public const decimal UseNull = 2;
    public const decimal Descending = 1;
    public const decimal FromEnd = 1;

    public static void Fill(Shelf shelf)
    {
        foreach (var kind in Enum.GetValues<MTypeKind>().Where(kind => new MType(kind) is not { IsNumber: true } || kind == MTypeKind.Number))
            shelf.Value(kind + ".Type", new MType(kind));
        shelf.Value("Int64.Type", MType.Int64)
            .Value("Currency.Type", new MType(MTypeKind.Fixed))
            .Value("Percentage.Type", new MType(MTypeKind.Percentage))
            .Value("Decimal.Type", MType.Decimal)
            .Value("MissingField.Error", Error)
            .Value("MissingField.Ignore", Ignore)
            .Value("MissingField.UseNull", UseNull)
            .Value("Order.Ascending", 0m)
            .Value("Order.Descending", Descending)
            .Value("QuoteStyle.None", 0m)
            .Value("QuoteStyle.Csv", 1m)
            .Value("RelativePosition.FromStart", 0m)
            .Value("RelativePosition.FromEnd", FromEnd)
            .Value("TextEncoding.Utf8", 65001m)
            .Value("#nan", double.NaN)
            .Value("#infinity", double.PositiveInfinity);
        shelf.Function("Value.Is", 2, 2, given =>
            given[1] is MType type ? type.Holds(given[0]) : throw MException.NotOfType(given[1], MType.Itself));
        shelf.Function("Error.Record", 2, 3, given => new MException(given.Text(0), given.Text(1), given[2]).Record);
    }
}
