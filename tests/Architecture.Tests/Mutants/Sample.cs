using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tcns.Mutation;
using Tcns.Mutation.CSharp;
using Tcns.Mutation.Running;

namespace Tcns.Architecture.Tests.Mutants;

/// <summary>A room of a few lines and its tests, compiled on the spot, in a checkout of their own.</summary>
internal sealed class Sample : IDisposable
{
    private const string SourceFile = "Sample/Sample.cs";

    private static readonly IReadOnlyList<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file))];

    private readonly string root = Directory.CreateTempSubdirectory("tcns-sample-").FullName;

    public Sample(string code, string tests)
    {
        Room = new Tcns.Mutation.Room("Sample", "Sample.Tests") { Root = root };
        Directory.CreateDirectory(Room.At("Sample"));
        File.WriteAllText(Room.At(SourceFile), code);
        var room = Compilation(Room.Assembly, code, References);
        Compiler = new RoomCompiler(room, [], []);
        Folder = new WorkerFolder(Room, [.. Directory.EnumerateFiles(AppContext.BaseDirectory, "xunit.v3.*.dll"), Path.Combine(AppContext.BaseDirectory, "Microsoft.Bcl.AsyncInterfaces.dll"), Tests(tests, room), Settings()]);
    }

    public Tcns.Mutation.Room Room { get; }

    public RoomCompiler Compiler { get; }

    public WorkerFolder Folder { get; }

    public void Dispose()
    {
        Folder.Dispose();
        Directory.Delete(root, recursive: true);
    }

    private CSharpCompilation Compilation(string name, string code, IReadOnlyList<MetadataReference> references) => CSharpCompilation.Create(
        name, [CSharpSyntaxTree.ParseText(code, path: Room.At(SourceFile))], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private string Tests(string code, CSharpCompilation room)
    {
        var file = Room.At(Room.TestAssembly + ".dll");
        var written = Compilation(Room.TestAssembly, code, [.. References, room.ToMetadataReference()]).Emit(file);
        Assert.Empty(written.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error));
        return file;
    }

    private string Settings()
    {
        var file = Room.At(Room.TestAssembly + ".runtimeconfig.json");
        File.Copy(Path.ChangeExtension(Assembly.GetExecutingAssembly().Location, ".runtimeconfig.json"), file);
        return file;
    }
}
