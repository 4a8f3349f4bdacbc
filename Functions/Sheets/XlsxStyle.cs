namespace Tcns.Functions.Sheets;

/// <summary>A style of what we write, by its place in <see cref="XlsxSkeleton.Styles"/>; those of <see cref="XlsxNumberFormats"/> come behind.</summary>
internal readonly record struct XlsxStyle(int Place)
{
    /// <summary>How many are always there.</summary>
    public const int Count = 9;

    public static XlsxStyle Heading { get; } = new(1);

    public static XlsxStyle Text { get; } = new(2);

    public static XlsxStyle Whole { get; } = new(3);

    public static XlsxStyle Number { get; } = new(4);

    public static XlsxStyle Day { get; } = new(5);

    public static XlsxStyle Explanation { get; } = new(6);

    public static XlsxStyle Note { get; } = new(7);

    /// <summary>A line above a table that runs over its neighbours.</summary>
    public static XlsxStyle Caption { get; } = new(8);
}
