using Tcns.Testing;

namespace Tcns.Infra.Tests.Bicep.Language;

/// <summary>A file as it was read.</summary>
internal sealed class BicepFile
{
    private const string Folder = "infra-bicep";

    private BicepFile(string path, IReadOnlyList<Statement> statements)
    {
        Path = path;
        Statements = statements;
    }

    /// <summary>From the folder of the templates, with slashes.</summary>
    public string Path { get; }

    public IReadOnlyList<Statement> Statements { get; }

    public IEnumerable<Statement.Parameter> Parameters => Statements.OfType<Statement.Parameter>();

    public IEnumerable<Statement.Output> Outputs => Statements.OfType<Statement.Output>();

    /// <summary>Every file of the repository, those of parameters among them.</summary>
    public static IReadOnlyList<BicepFile> All { get; } =
        [.. Directory.EnumerateFiles(Repository.At(Folder), "*.bicep*", SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(Repository.At(Folder), path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(path => Parse(path, File.ReadAllText(Repository.At(Folder, path))))];

    public bool IsOfParameters => Path.EndsWith(".bicepparam", StringComparison.Ordinal);

    public static BicepFile Parse(string path, string source) => new(path, StatementParser.ReadFile(path, source));

    /// <summary>The file that this one names by a path of its own.</summary>
    public static string Resolve(string from, string named) => System.IO.Path
        .GetRelativePath(Repository.At(Folder), System.IO.Path.GetFullPath(System.IO.Path.Combine(Repository.At(Folder), System.IO.Path.GetDirectoryName(from) ?? "", named)))
        .Replace('\\', '/');
}
