using System.CommandLine;
using System.CommandLine.Invocation;
using Tcns.Analytics.Engine;

namespace Tcns.Functions.Hosting;

/// <summary><c>--version</c>: the app's and its engine's.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        Console.WriteLine($"Tcns {OwnVersion.Text}, DuckDB {DuckDbLibrary.Version}");
        return ExitCodes.Done;
    }
}
