namespace Tcns.Functions.Tests.HostContract;

/// <summary>The app as it was built with the tests, which lies beside them: for tests that need neither package nor its wait.</summary>
internal static class BuiltApp
{
    public static string Executable { get; } = Path.Combine(AppContext.BaseDirectory, "Tcns.Functions");
}
