using Tcns.Testing;

namespace Tcns.PowerBi.Tests.Tmdl;

/// <summary>A project's semantic model as its files declare it.</summary>
internal sealed class SemanticModel
{
    private SemanticModel(string project, IReadOnlyList<TmdlObject> objects)
    {
        Project = project;
        Objects = objects;
    }

    public static SemanticModel Blobs { get; } = Read("Tcns");

    public static SemanticModel OData { get; } = Read("TcnsOData");

    public string Project { get; }

    public IReadOnlyList<TmdlObject> Objects { get; }

    public IEnumerable<TmdlObject> Tables => Of("table");

    public IEnumerable<TmdlObject> Measures => Tables.SelectMany(table => table.Of("measure"));

    public IEnumerable<TmdlObject> Of(string kind) => Objects.Where(one => one.Kind == kind);

    public TmdlObject Table(string name) => Tables.Single(table => table.Name == name);

    /// <summary>Every M text by the name of its expression or table, a policy's behind its table's.</summary>
    public IReadOnlyDictionary<string, string> Queries()
    {
        var queries = Of("expression").ToDictionary(expression => expression.Name, expression => expression.Text!, StringComparer.Ordinal);
        foreach (var table in Tables)
            queries[table.Name] = table.Of("partition").Single().Property("source")!;
        return queries;
    }

    /// <summary><c>'Đơn vị'.'Mã xã'</c>, as relationships name a column.</summary>
    public static (string Table, string Column) ReadColumn(string text)
    {
        var (table, rest) = TmdlReader.Name(text);
        return (table, TmdlReader.Name(rest[1..]).Name);
    }

    public static SemanticModel Of(string project, IEnumerable<(string File, string Text)> files) =>
        new(project, [.. files.SelectMany(file => TmdlReader.Read(file.File, file.Text))]);

    private static SemanticModel Read(string project)
    {
        var folder = Repository.At("powerbi", project + ".SemanticModel", "definition");
        return Of(project, Directory.EnumerateFiles(folder, "*.tmdl", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file))));
    }
}
