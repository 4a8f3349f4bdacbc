using Tcns.Testing;

namespace Tcns.Architecture.Tests.OwnServer;

/// <summary>The scripts of an own server, run in a folder of their own, with programs that stand in for systemd's and for the app.</summary>
public sealed class Scripts : IDisposable
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tcns-scripts-");

    public Scripts()
    {
        foreach (var name in (string[])["bin", "run", "package/app", "package/node_modules/azurite"])
            Directory.CreateDirectory(At(name));
        foreach (var file in Directory.EnumerateFiles(Repository.At("own-server")))
            File.Copy(file, At("package/" + Path.GetFileName(file)));
        Write("package/app/Tcns.Functions", "echo 'Tcns 1.2.3 (DuckDB 1)'");
        File.WriteAllText(At("package/node_modules/azurite/azurite.js"), "one");
    }

    public string At(string path) => Path.Combine(folder.FullName, path);

    /// <summary>A program of this name comes before the machine's own.</summary>
    public void StandIn(string name, string body) => Write("bin/" + name, body);

    public string Read(string path) => File.Exists(At(path)) ? File.ReadAllText(At(path)) : "";

    public async Task<(int Code, string Output)> RunAsync(string script, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var given = environment.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal);
        given["PATH"] = At("bin") + ":" + Environment.GetEnvironmentVariable("PATH");
        await using var process = AppProcess.Start(At(script), arguments, folder.FullName, given);
        var code = await process.WaitForExitAsync(TimeSpan.FromMinutes(1));
        return (code, process.Output + process.Errors);
    }

    public void Dispose() => folder.Delete(recursive: true);

    public void Write(string path, string body)
    {
        File.WriteAllText(At(path), "#!/bin/sh\n" + body + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(At(path), Executable);
    }
}
