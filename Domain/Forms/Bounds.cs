using System.Globalization;

namespace Tcns.Domain.Forms;

/// <summary>What a value may lie within, both ends included; each reader is told in the own language.</summary>
public sealed record Bounds
{
    private Bounds(IFormattable? least, IFormattable? most, bool areYears = false, bool areEntries = false)
    {
        Least = least;
        Most = most;
        AreYears = areYears;
        AreEntries = areEntries;
    }

    /// <summary>A number, a day or a time of day; null when there is none.</summary>
    public IFormattable? Least { get; }

    /// <summary>A number, a day or a time of day; null when there is none.</summary>
    public IFormattable? Most { get; }

    /// <summary>Whether the numbers are years, whose digits nobody groups.</summary>
    public bool AreYears { get; }

    /// <summary>Whether the entries of a list are counted.</summary>
    public bool AreEntries { get; }

    public static Bounds Between(IFormattable least, IFormattable most) => new(least, most);

    public static Bounds From(IFormattable least) => new(least, null);

    public static Bounds OfYears(int first, int last) => new(first, last, areYears: true);

    public static Bounds OfEntries(int most) => new(null, most, areEntries: true);

    public override string ToString() => Text(Least) + " … " + Text(Most);

    private static string? Text(IFormattable? end) => end?.ToString(end is DateOnly ? "yyyy-MM-dd" : null, CultureInfo.InvariantCulture);
}
