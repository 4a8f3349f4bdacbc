using System.Text;
using Tcns.Analytics.Feed.Dictionary;
using Tcns.Analytics.Feed.Schema;
using Tcns.Analytics.PowerBi;
using Tcns.Analytics.PowerBi.Pictures;
using Tcns.Analytics.PowerBi.Workbook;
using Tcns.Domain.Indicators;
using Tcns.Functions.Numbers;
using Tcns.Functions.Texts;

namespace Tcns.Functions.AnalystKit;

/// <summary>What the repository holds that is made from the catalogues of columns and of indicators: the data dictionary, the Power BI projects with the guide's pictures, the workbook.</summary>
internal static class CatalogueFiles
{
    public const string Projects = "powerbi";
    private const string Dictionary = "docs/tables";
    private const string Pictures = "docs/pictures/powerbi";

    public static IReadOnlyList<ModelIndicator> Indicators { get; } = [.. Catalogue.All.Select(Describe)];

    /// <summary>Writes what differs, removes what nothing makes any more, and names the files touched.</summary>
    public static IReadOnlyList<string> Write(string root, IReadOnlyList<FeedTable> tables)
    {
        var expected = Expected(root, tables);
        var touched = Compare(root, tables);
        foreach (var path in touched)
        {
            var file = Path.Combine(root, path);
            if (expected.TryGetValue(path, out var content))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, content);
            }
            else
            {
                File.Delete(file);
            }
        }

        return touched;
    }

    /// <summary>The files that lack, differ or are too many, relative to the folder.</summary>
    public static IReadOnlyList<string> Compare(string root, IReadOnlyList<FeedTable> tables)
    {
        var expected = Expected(root, tables);
        var differing = expected.Where(file => !IsEqual(Path.Combine(root, file.Key), file.Value)).Select(file => file.Key);
        return [.. differing.Concat(LeftOver(root, tables, expected)).Order(StringComparer.Ordinal)];
    }

    private static Dictionary<string, byte[]> Expected(string root, IReadOnlyList<FeedTable> tables)
    {
        var files = DictionaryPage.All(tables).ToDictionary(page => $"{Dictionary}/{page.Key}", page => Encoding.UTF8.GetBytes(page.Value), StringComparer.Ordinal);
        foreach (var (path, text) in PowerBiFiles.All(Path.Combine(root, Projects), tables, Indicators))
            files[$"{Projects}/{path}"] = Encoding.UTF8.GetBytes(text);
        foreach (var (name, picture) in PagePicture.All(Path.Combine(root, Projects)))
            files[$"{Pictures}/{name}"] = Encoding.UTF8.GetBytes(picture);
        files[$"{Projects}/{WorkbookFile.Name}"] = WorkbookFile.Write(tables);
        return files;
    }

    private static IEnumerable<string> LeftOver(string root, IReadOnlyList<FeedTable> tables, Dictionary<string, byte[]> expected)
    {
        var made = PowerBiFiles.All(Path.Combine(root, Projects), tables, Indicators);
        return new[] { Dictionary, Pictures }.Where(folder => Directory.Exists(Path.Combine(root, folder)))
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder)).Select(page => $"{folder}/{Path.GetFileName(page)}"))
            .Where(page => !expected.ContainsKey(page))
            .Concat(PowerBiFiles.LeftOver(Path.Combine(root, Projects), made).Select(path => $"{Projects}/{path}"));
    }

    // Power BI Desktop ends lines in its own way.
    private static bool IsEqual(string file, byte[] content) =>
        File.Exists(file) && (File.ReadAllBytes(file).AsSpan().SequenceEqual(content) || Lines(File.ReadAllBytes(file)) == Lines(content));

    private static string Lines(byte[] text) => Encoding.UTF8.GetString(text).Replace("\r\n", "\n", StringComparison.Ordinal);

    private static ModelIndicator Describe(Indicator indicator) => new(
        indicator,
        GetCatalogue.Describe(indicator, Language.English).Name,
        new FeedTitle(GetCatalogue.Describe(indicator, Language.Vietnamese).Formula, GetCatalogue.Describe(indicator, Language.English).Formula));
}
