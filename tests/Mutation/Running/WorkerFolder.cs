using Tcns.Mutation.CSharp;

namespace Tcns.Mutation.Running;

/// <summary>A copy of a test project's output, with the room that has its mutants and this program beside it.</summary>
internal sealed class WorkerFolder : IDisposable
{
    private readonly string path;

    /// <param name="room">What is tested.</param>
    /// <param name="files">What its tests need, from one folder.</param>
    public WorkerFolder(Room room, IEnumerable<string> files)
    {
        Room = room;
        path = room.At(Path.Combine("artifacts", "mutation", Guid.NewGuid().ToString("N")));
        Directory.CreateDirectory(path);
        foreach (var file in files.Append(typeof(WorkerFolder).Assembly.Location))
            File.Copy(file, At(Path.GetFileName(file)), overwrite: true);
    }

    public Room Room { get; }

    /// <summary>Where its assembly lies.</summary>
    public string Assembly => At(Room.Assembly + ".dll");

    /// <summary>Below the checkout, which tests look for above themselves.</summary>
    public static WorkerFolder OfBuilt(Room room) => new(room, Directory.EnumerateFiles(room.At(Path.Combine("tests", room.Tests, "bin", CompilerArguments.BuiltAs, "net10.0"))));

    /// <summary>How the runtime is told what lies here. Where nothing says it, all of it does.</summary>
    public IEnumerable<string> Hosting()
    {
        var (settings, parts) = (At(Room.TestAssembly + ".runtimeconfig.json"), At(Room.TestAssembly + ".deps.json"));
        return File.Exists(parts) ? ["--runtimeconfig", settings, "--depsfile", parts] : ["--runtimeconfig", settings];
    }

    public string At(string file) => Path.Combine(path, file);

    public void Dispose() => Directory.Delete(path, recursive: true);
}
