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
    private const string Code = """
        namespace Tcns.Sample;

        public static class Ages
        {
            private const int Least = 18;
            private static readonly int[] Round = [40, 50];

            public static bool IsGrown(int age) => age >= Least;

            public static string Say(int age) => age switch { < Least => "young", _ => "grown" };

            public static int Next(int age) => age + 1;

            public static int Never(int age) => age - 1;

            public static bool IsRound(int age) => System.Array.IndexOf(Round, age) == 0;

            public static int Down(int age)
            {
                while (age > 0)
                    age--;
                return age;
            }
        }
        """;

    private const string Asked = """
        using Xunit;

        namespace Tcns.Sample.Tests;

        public class AgesTests
        {
            [Theory]
            [InlineData(18, true)]
            [InlineData(17, false)]
            public void Grown(int age, bool expected) => Assert.Equal(expected, Ages.IsGrown(age));

            [Fact]
            public void Said()
            {
                Assert.Equal("young", Ages.Say(17));
                Assert.Equal("grown", Ages.Say(18));
            }

            [Fact]
            public void Called_and_not_looked_at() => Ages.Next(3);

            [Fact]
            public void Rounded() => Assert.True(Ages.IsRound(40));

            [Fact]
            public void Ended() => Assert.Equal(0, Ages.Down(3));
        }
        """;

    private static readonly IReadOnlyList<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file))];

    private readonly string root = Directory.CreateTempSubdirectory("tcns-sample-").FullName;

    public Sample()
    {
        Room = new Tcns.Mutation.Room("Sample", "Sample.Tests") { Root = root };
        Directory.CreateDirectory(Room.At("Sample"));
        File.WriteAllText(Room.At("Sample/Ages.cs"), Code);
        var room = Compilation(Room.Assembly, Code, References);
        Compiler = new RoomCompiler(room, [], []);
        Folder = new WorkerFolder(Room, [.. Directory.EnumerateFiles(AppContext.BaseDirectory, "xunit.v3.*.dll"), Path.Combine(AppContext.BaseDirectory, "Microsoft.Bcl.AsyncInterfaces.dll"), Tests(room), Settings()]);
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
        name, [CSharpSyntaxTree.ParseText(code, path: Room.At("Sample/Ages.cs"))], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private string Tests(CSharpCompilation room)
    {
        var file = Room.At(Room.TestAssembly + ".dll");
        var written = Compilation(Room.TestAssembly, Asked, [.. References, room.ToMetadataReference()]).Emit(file);
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
