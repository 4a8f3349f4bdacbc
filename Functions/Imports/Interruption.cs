using System.Runtime.InteropServices;
using Tcns.Functions.Hosting;

namespace Tcns.Functions.Imports;

/// <summary>Ctrl-C ends long work between two steps, so that it can say how far it came; a second one ends it at once.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly PosixSignalRegistration[] signals;

    public Interruption()
    {
        signals = [Listen(PosixSignal.SIGINT, ExitCodes.Interrupted), Listen(PosixSignal.SIGTERM, ExitCodes.Terminated)];
    }

    public CancellationToken Token => stop.Token;

    /// <summary>What the process is to end with.</summary>
    public int ExitCode { get; private set; }

    public void Dispose()
    {
        foreach (var signal in signals)
            signal.Dispose();
        stop.Dispose();
    }

    private PosixSignalRegistration Listen(PosixSignal signal, int exitCode) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = !stop.IsCancellationRequested;
        ExitCode = exitCode;
        stop.Cancel();
    });
}
