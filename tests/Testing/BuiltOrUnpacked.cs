namespace Tcns.Testing;

/// <summary>The folder of the app that the tests of the pages start: as it was built beside them, or an unpacked package that the environment names.</summary>
public static class BuiltOrUnpacked
{
    private const string Variable = "TCNS_APP";

    public static string Folder { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? Path.GetFullPath(named) : AppContext.BaseDirectory;

    public static string Executable => Path.Combine(Folder, "Tcns.Functions");
}
