using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.PowerBi;

/// <summary>
/// What is made of the Power BI projects from the catalogues. <c>Tcns</c> reads blobs; <c>TcnsOData</c> is the same model and report over OData, so
/// that all of it is made but its own queries.
/// </summary>
public static class PowerBiFiles
{
    private const string Blobs = "Tcns";
    private const string OData = "TcnsOData";
    private const string Tables = Blobs + ".SemanticModel/definition/tables/";

    // How a project comes by its feed, and what it calls itself.
    private static readonly string[] OwnOfOData =
        [OData + ".pbip", OData + ".SemanticModel/.platform", OData + ".SemanticModel/definition/tables/Bắt đầu.tmdl", OData + ".Report/.platform", OData + ".Report/definition.pbir"];

    /// <summary>Every file by its path in the folder.</summary>
    /// <param name="folder">That of the projects, whose hand-written files are read.</param>
    public static IReadOnlyDictionary<string, string> All(string folder, IReadOnlyList<FeedTable> tables, IReadOnlyList<ModelIndicator> indicators)
    {
        var files = Model(folder, Blobs, Way.Blobs, tables, indicators);
        foreach (var (path, text) in Model(folder, OData, Way.OData, tables, indicators))
            files[path] = text;
        foreach (var (path, text) in Copies(folder, files.Keys))
            files[path] = text;
        return files;
    }

    /// <summary>What lies in the folder and is made by nobody: left from a table or page that is no more.</summary>
    public static IEnumerable<string> LeftOver(string folder, IReadOnlyDictionary<string, string> files) =>
        Present(folder, OData + ".").Concat(Present(folder, Tables))
            .Where(path => !files.ContainsKey(path) && !OwnOfOData.Contains(path) && (path.StartsWith(OData, StringComparison.Ordinal) || !IsHandWritten(folder, path)));

    private static Dictionary<string, string> Model(string folder, string project, Way way, IReadOnlyList<FeedTable> tables, IReadOnlyList<ModelIndicator> indicators)
    {
        var definition = project + ".SemanticModel/definition/";
        var handWritten = Present(folder, Tables).Where(path => IsHandWritten(folder, path)).ToList();
        var roles = Present(folder, Blobs + ".SemanticModel/definition/roles/").Select(Path.GetFileNameWithoutExtension);
        var files = tables.ToDictionary(table => $"{definition}tables/{table.Title.Vietnamese}.tmdl", table => TableFile.Write(table, way), StringComparer.Ordinal);
        files[$"{definition}tables/{IndicatorMeasure.Table}.tmdl"] = IndicatorMeasuresFile.Write(indicators);
        files[definition + "expressions.tmdl"] = ExpressionsFile.Write(way);
        files[definition + "relationships.tmdl"] = RelationshipsFile.Write(tables);
        files[definition + "cultures/en-US.tmdl"] = EnglishFile.Write(tables, indicators, handWritten.Select(path => File.ReadAllText(Path.Combine(folder, path))));
        files[definition + "model.tmdl"] = ModelFile.Write(
            [.. handWritten.Select(Path.GetFileNameWithoutExtension)!, IndicatorMeasure.Table, .. tables.Select(table => table.Title.Vietnamese)], roles!);
        return files;
    }

    private static IEnumerable<(string Path, string Text)> Copies(string folder, ICollection<string> made) =>
        from path in Present(folder, Blobs + ".SemanticModel/").Concat(Present(folder, Blobs + ".Report/"))
        let target = OData + path[Blobs.Length..]
        where !made.Contains(path) && !made.Contains(target) && !OwnOfOData.Contains(target)
            && (!path.StartsWith(Tables, StringComparison.Ordinal) || IsHandWritten(folder, path))
        select (target, File.ReadAllText(Path.Combine(folder, path)));

    // Whatever was not made here is somebody's work.
    private static bool IsHandWritten(string folder, string path) => !File.ReadAllText(Path.Combine(folder, path)).Contains(TmdlText.Made, StringComparison.Ordinal);

    // In one order on every machine: a folder has none of its own.
    private static IEnumerable<string> Present(string folder, string beginning) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => path.StartsWith(beginning, StringComparison.Ordinal) && !path.Contains("/.pbi/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
        : [];
}
