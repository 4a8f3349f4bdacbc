using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Tcns.Mutation.CSharp;

/// <summary>Compiles a room with all of its mutants; those that are no C# are left out and told.</summary>
internal sealed class RoomCompiler(CSharpCompilation room, IReadOnlyList<ISourceGenerator> generators, IReadOnlyList<ResourceDescription> resources)
{
    private const int MostRounds = 25;
    private const string Resource = "GetManifestResourceStream";

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview);

    public static RoomCompiler Of(Room room)
    {
        var arguments = CompilerArguments.Of(room);
        var trees = arguments.SourceFiles.Select(file => Parse(File.ReadAllText(file.Path), file.Path));
        var references = arguments.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(reference.Reference));
        return new RoomCompiler(
            CSharpCompilation.Create(room.Assembly, trees, references, arguments.CompilationOptions.WithGeneralDiagnosticOption(ReportDiagnostic.Suppress)),
            [.. new GeneratorLoader().Generators(arguments.AnalyzerReferences.Select(reference => reference.FilePath))],
            [.. arguments.ManifestResources]);
    }

    /// <param name="places">By the full name of the file. They lose what does not compile.</param>
    /// <param name="count">How many numbers there are.</param>
    /// <param name="target">Where the assembly goes.</param>
    /// <returns>The mutants that a switch cannot hold: those that are no C#, and constants that the language wants as such.</returns>
    public IReadOnlySet<int> Compile(IReadOnlyDictionary<string, IReadOnlyList<Place>> places, int count, Stream target)
    {
        var broken = new HashSet<int>();
        for (var round = 0; round < MostRounds; round++)
        {
            var schemas = places.ToDictionary(file => file.Key, file => SchemaOf(file.Key, file.Value, broken), StringComparer.Ordinal);
            var errors = Emit(room.SyntaxTrees.Select(tree => schemas.TryGetValue(tree.FilePath, out var schema) ? Parse(schema.Text, tree.FilePath) : tree), count, target);
            if (errors.Count == 0)
                return broken;

            var before = broken.Count;
            foreach (var error in errors)
                broken.UnionWith(MutantsOf(error, schemas, places).Select(mutant => mutant.Number));
            if (broken.Count == before)
                throw new InvalidOperationException(string.Join('\n', errors.Take(10)));
        }
        throw new InvalidOperationException($"{room.AssemblyName} does not compile with its mutants.");
    }

    /// <summary>One mutant alone, in the file of this full name, for what a switch cannot hold.</summary>
    /// <returns>Whether it is C#.</returns>
    public bool CompileAlone(Mutant mutant, string file, Stream target) =>
        Emit(room.SyntaxTrees.Select(tree => tree.FilePath == file ? Parse(mutant.In(tree.ToString()), file) : tree), 1, target).Count == 0;

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), Parsing, path);

    private static Schema SchemaOf(string file, IReadOnlyList<Place> places, HashSet<int> broken) => Schema.Of(
        File.ReadAllText(file), [.. places.Select(place => place with { Mutants = [.. place.Mutants.Where(mutant => !broken.Contains(mutant.Number))] })]);

    private List<Diagnostic> Emit(IEnumerable<SyntaxTree> trees, int count, Stream target)
    {
        var compilation = room.RemoveAllSyntaxTrees().AddSyntaxTrees(trees.Select(WithSwitchedResources)).AddSyntaxTrees(Parse(SwitchText(count), "Switch.cs"));
        CSharpGeneratorDriver.Create(generators, parseOptions: Parsing).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        target.SetLength(0);
        return [.. generated.Emit(target, manifestResources: resources).Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error)];
    }

    /// <summary>What lies in the assembly as text is asked of the switch.</summary>
    private static SyntaxTree WithSwitchedResources(SyntaxTree tree)
    {
        var text = tree.ToString();
        return text.Contains("." + Resource + "(owner, file)", StringComparison.Ordinal)
            ? Parse(text.Replace($"owner.Assembly.{Resource}(owner, file)", "global::Tcns.Mutation.Switched.Mutants.Open(owner.Assembly, owner, file)", StringComparison.Ordinal), tree.FilePath)
            : tree;
    }

    private static string SwitchText(int count)
    {
        using var reader = new StreamReader(typeof(RoomCompiler).Assembly.GetManifestResourceStream(typeof(RoomCompiler), "Switch.txt")!);
        return reader.ReadToEnd().Replace("COUNT", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static IEnumerable<Mutant> MutantsOf(Diagnostic error, Dictionary<string, Schema> schemas, IReadOnlyDictionary<string, IReadOnlyList<Place>> places)
    {
        var (tree, span) = (error.Location.SourceTree, error.Location.SourceSpan);
        if (tree is null)
            return [];

        // A constant that has become none is missed where the language wants one.
        var words = tree.GetRoot().FindNode(span).DescendantTokens().Select(token => token.ValueText).ToHashSet(StringComparer.Ordinal);
        var constants = places.Values.SelectMany(file => file).Where(place => place.ConstantName is { } name && words.Contains(name)).SelectMany(place => place.Mutants).ToList();
        var own = schemas.TryGetValue(tree.FilePath, out var schema) ? schema.MutantsAt(span.Start) : [];
        return IsAboutConstants(error) && constants.Count > 0 ? constants : own.Count > 0 ? own : constants;
    }

    private static bool IsAboutConstants(Diagnostic error) => error.Id is "CS0182" or "CS0150" or "CS9135" or "CS1736" or "CS0133";
}
