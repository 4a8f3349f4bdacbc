using System.Reflection;
using System.Xml.Linq;
using Tcns.Testing;

namespace Tcns.Architecture.Tests;

/// <summary>One of the four rooms, and which of the others it may know.</summary>
public sealed record Room(string Name, params string[] MayKnow)
{
    private const string Prefix = "Tcns.";

    public static IReadOnlyList<Room> All { get; } =
    [
        new("Domain"),
        new("Storage", "Domain"),
        new("Analytics", "Domain"),
        new("Functions", "Domain", "Storage", "Analytics"),
    ];

    /// <summary>The rooms that the project file refers to.</summary>
    public IEnumerable<string> ProjectReferences() => XDocument.Load(Repository.At(Name, Name + ".csproj"))
        .Descendants("ProjectReference")
        .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

    /// <summary>The packages that the project file refers to.</summary>
    public IEnumerable<string> PackageReferences() => XDocument.Load(Repository.At(Name, Name + ".csproj"))
        .Descendants("PackageReference")
        .Select(reference => reference.Attribute("Include")!.Value);

    /// <summary>The rooms that the built assembly refers to.</summary>
    public IEnumerable<string> AssemblyReferences() => Assembly.Load(Prefix + Name)
        .GetReferencedAssemblies()
        .Where(reference => reference.Name!.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(reference => reference.Name![Prefix.Length..]);

    /// <summary>What stands among the references and may not be known, one sentence each.</summary>
    public IEnumerable<string> Forbidden(IEnumerable<string> references) =>
        references.Except(MayKnow, StringComparer.Ordinal).Select(other => $"{Name} may not know {other}");
}
