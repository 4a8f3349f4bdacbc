namespace Tcns.Packing.Bill;

/// <summary>What of npm's packages gets into the app: the engine's library, and what the pages' scripts are made of.</summary>
internal sealed class NpmParts(string published, string sources, LicenceList licences)
{
    private const string EngineOfAll = "@duckdb/node-bindings";
    private const string Engine = EngineOfAll + "-linux-x64";
    private const string EngineFile = "libduckdb.so";

    public IReadOnlyList<Component> Read()
    {
        using var npm = new NpmLock(sources);
        var scripts = Directory.EnumerateFiles(Path.Combine(published, "wwwroot"), "*.js", SearchOption.AllDirectories).Select(Relative).Order(StringComparer.Ordinal).ToArray();
        return
        [
            Describe(npm, NpmLock.PlaceOf(Engine)) with { Files = [EngineFile] },
            .. npm.Shipped.Where(name => name is not EngineOfAll and not EmulatorParts.Emulator)
                .SelectMany(name => npm.WithBrought(NpmLock.PlaceOf(name)))
                .Select(at => Describe(npm, at) with { Within = scripts })
                .DistinctBy(component => component.Reference),
        ];
    }

    private Component Describe(NpmLock npm, string at) => npm.Describe(at, licences.Of(NpmLock.NameOf(at)));

    private string Relative(string file) => Path.GetRelativePath(published, file).Replace('\\', '/');
}
