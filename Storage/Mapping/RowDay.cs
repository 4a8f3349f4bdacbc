using System.Globalization;

namespace Tcns.Storage.Mapping;

/// <summary>A day as rows hold it.</summary>
internal static class RowDay
{
    private const string Format = "yyyy-MM-dd";

    public static string Write(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    public static DateOnly Read(string text) => DateOnly.ParseExact(text, Format, CultureInfo.InvariantCulture);
}
