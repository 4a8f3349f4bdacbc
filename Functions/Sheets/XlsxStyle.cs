namespace Tcns.Functions.Sheets;

/// <summary>The styles of what we write, by their place in <see cref="XlsxSkeleton.Styles"/>.</summary>
internal enum XlsxStyle
{
    Plain,
    Heading,
    Text,
    Whole,
    Number,
    Day,
    Explanation,
    Note,
}
