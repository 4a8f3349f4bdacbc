namespace Tcns.Analytics.Engine;

/// <summary>Decimals as whole numbers of their smallest unit, as DuckDB keeps them.</summary>
internal static class ExactNumber
{
    private const int MostDecimals = 28;

    /// <summary>The longest that DuckDB has, and more than any decimal of .NET needs.</summary>
    public const int MostDigits = 38;

    private static readonly Int128[] Powers = [.. Enumerable.Range(0, MostDigits + 1).Select(Tenfold)];

    public static Int128 Power(int exponent) => Powers[exponent];

    /// <summary>Nothing is rounded: false for a number with more decimals than the scale has, or more digits than 128 bits.</summary>
    public static bool TryScale(decimal value, int scale, out Int128 units)
    {
        units = Units(value);
        if (value.Scale > scale)
        {
            (units, var rest) = Int128.DivRem(units, Power(value.Scale - scale));
            return rest == 0;
        }

        var factor = Power(scale - value.Scale);
        if (Int128.Abs(units) > Int128.MaxValue / factor)
            return false;

        units *= factor;
        return true;
    }

    /// <summary>The digits without the point.</summary>
    public static Int128 Units(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var lower = ((ulong)unchecked((uint)bits[1]) << 32) | unchecked((uint)bits[0]);
        var units = new Int128(unchecked((uint)bits[2]), lower);
        return decimal.IsNegative(value) ? -units : units;
    }

    /// <summary>Of 0 one.</summary>
    public static byte DigitsOf(Int128 units)
    {
        byte digits = 1;
        while (digits < MostDigits && Int128.Abs(units) >= Powers[digits])
            digits++;
        return digits;
    }

    public static decimal Of(Int128 units, int scale)
    {
        if (scale > MostDecimals)
            throw new OverflowException("A decimal of .NET has 28 decimals at most.");

        Span<int> bits = stackalloc int[4];
        decimal.GetBits((decimal)Int128.Abs(units), bits);
        return new decimal(bits[0], bits[1], bits[2], units < 0, (byte)scale);
    }

    private static Int128 Tenfold(int exponent)
    {
        Int128 power = 1;
        for (var i = 0; i < exponent; i++)
            power *= 10;
        return power;
    }
}
