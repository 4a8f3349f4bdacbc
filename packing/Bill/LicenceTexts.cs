using System.Text.RegularExpressions;

namespace Tcns.Packing.Bill;

/// <summary>What a package has with it about licences.</summary>
internal static partial class LicenceTexts
{
    /// <summary>The text of its licence, notices of others that it brings, and the licences in a folder of their own.</summary>
    public static IReadOnlyList<string> In(string folder) =>
        [.. Directory.EnumerateFiles(folder)
            .Where(file => OfLicence().IsMatch(Path.GetFileName(file)))
            .Concat(Directory.Exists(Path.Combine(folder, "licenses")) ? Directory.EnumerateFiles(Path.Combine(folder, "licenses")) : [])
            .Order(StringComparer.Ordinal)
            .Select(file => File.ReadAllText(file).ReplaceLineEndings("\n").Trim())];

    /// <summary>For packages that name the licence of MIT and have no text of it.</summary>
    public static string Mit(string copyright)
    {
        using var text = new StreamReader(typeof(LicenceTexts).Assembly.GetManifestResourceStream("MIT.txt")!);
        return "The MIT License\n\n" + copyright + "\n\n" + text.ReadToEnd().Trim();
    }

    [GeneratedRegex("^(licen[sc]e(-mit)?|copying|notice|copyrightnotice|third-party-notices)(\\.(txt|md))?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfLicence();
}
