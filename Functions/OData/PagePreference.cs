using System.Globalization;

namespace Tcns.Functions.OData;

/// <summary>The header <c>Prefer: odata.maxpagesize=250</c>. A preference that cannot be read, or that nothing is known of, is none.</summary>
internal static class PagePreference
{
    private static readonly string[] Names = ["odata.maxpagesize", "maxpagesize"];

    public static int? Read(HttpRequest request) => request.Headers["Prefer"]
        .SelectMany(header => (header ?? "").Split([',', ';'], StringSplitOptions.TrimEntries))
        .Select(preference => preference.Split('=', 2, StringSplitOptions.TrimEntries))
        .Where(parts => parts.Length == 2 && Names.Contains(parts[0], StringComparer.OrdinalIgnoreCase))
        .Select(parts => int.TryParse(parts[1].Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0 ? size : (int?)null)
        .FirstOrDefault(size => size is not null);

    public static string Applied(int size) => string.Create(CultureInfo.InvariantCulture, $"{Names[0]}={size}");
}
