using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using Tcns.Analytics.Engine;

namespace Tcns.Functions.Hosting;

/// <summary><c>--version</c>: the app's and its engine's.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var own = typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        Console.WriteLine($"Tcns {own}, DuckDB {DuckDbLibrary.Version}");
        return ExitCodes.Done;
    }
}
