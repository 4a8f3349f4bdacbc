using System.Globalization;

namespace Tcns.PowerBi.Tests.Dax.Engine;

/// <summary>Power BI's default collation: case does not count, accents do; order is that of the model's culture.</summary>
internal static class TextOrder
{
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("vi-VN");

    public static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    public static int Compare(string left, string right)
    {
        if (Same(left, right))
            return 0;
        var order = Culture.CompareInfo.Compare(left, right, CompareOptions.IgnoreCase);
        return order != 0 ? order : string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
    }
}
