using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tcns.Mutation.CSharp;

/// <summary>The source generators that come with the framework; analyzers have nothing to say about mutants.</summary>
internal sealed class GeneratorLoader : IAnalyzerAssemblyLoader
{
    public void AddDependencyLocation(string fullPath)
    {
    }

    public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);

    public IEnumerable<ISourceGenerator> Generators(IEnumerable<string> files) => files
        .Where(file => file.Contains($"{Path.DirectorySeparatorChar}packs{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .SelectMany(file => new AnalyzerFileReference(file, this).GetGenerators(LanguageNames.CSharp));
}
