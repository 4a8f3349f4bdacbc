using Tcns.PowerBi.Tests.M.Language;
using Tcns.PowerBi.Tests.M.Library;

namespace Tcns.PowerBi.Tests.M;

/// <summary>Documents of Power Query M as they were read, and what is wrong with them before anything is worked out.</summary>
internal sealed class MDocuments
{
    private readonly Dictionary<string, ParsedDocument> parsed;
    private readonly Dictionary<string, Code> codes = [];
    private readonly List<string> unknownNames = [];
    private readonly List<string> unknownConstructs = [];

    internal MDocuments(Dictionary<string, ParsedDocument> parsed)
    {
        this.parsed = parsed;
        Errors = [.. parsed.SelectMany(document => Troubles(document.Key, document.Value.Errors))];
        Diagnostics = [.. parsed.SelectMany(document => Troubles(document.Key, document.Value.Diagnostics))];
        foreach (var (name, document) in parsed)
        {
            if (document.Tree is { } tree)
                Compile(name, new Syntax(tree));
        }
    }

    /// <summary>The names that the library and the sources of data give.</summary>
    public static IReadOnlySet<string> KnownNames { get; } = new HashSet<string>([.. StandardLibrary.Values.Keys, .. MWorld.SourceNames]);

    public IReadOnlyList<MTrouble> Errors { get; }

    /// <summary>What Microsoft's editor would underline: names that nothing gives, or that are given twice.</summary>
    public IReadOnlyList<MTrouble> Diagnostics { get; }

    /// <summary>Each name that neither a document nor the library gives, with its place; of all branches, worked out or not.</summary>
    public IReadOnlyList<string> UnknownNames => unknownNames;

    /// <summary>Each construct of the language that the evaluator does not know, with its place.</summary>
    public IReadOnlyList<string> UnknownConstructs => unknownConstructs;

    public IEnumerable<string> Names => parsed.Keys;

    /// <summary>The text as Microsoft's formatter writes it.</summary>
    public string Formatted(string name) => parsed[name].Formatted ?? throw Unreadable(name);

    internal Code Code(string name) => codes.TryGetValue(name, out var code) ? code : throw Unreadable(name);

    private void Compile(string name, Syntax tree)
    {
        var compiler = new Compiler(name, IsKnown);
        codes.Add(name, compiler.Compile(tree));
        unknownNames.AddRange(compiler.UnknownNames);
        unknownConstructs.AddRange(compiler.UnknownConstructs);
    }

    private static IEnumerable<MTrouble> Troubles(string document, IEnumerable<ParsedTrouble> troubles) =>
        troubles.Select(trouble => new MTrouble(document, trouble.Message, trouble.Line, trouble.Column));

    private bool IsKnown(string name) => parsed.ContainsKey(name) || KnownNames.Contains(name);

    private InvalidOperationException Unreadable(string name) =>
        new($"{name} is not readable: {string.Join("; ", Errors.Where(trouble => trouble.Document == name).DefaultIfEmpty())}");
}
