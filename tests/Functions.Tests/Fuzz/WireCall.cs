using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Fuzz;

/// <summary>Sends a request over a connection of its own and reads the answer, however the server ends it.</summary>
internal static class WireCall
{
    /// <summary>Who has not answered by then hangs.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public static async Task<WireAnswer> SendAsync(Uri server, WireRequest request, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(2 * Limit);
        using var client = new TcpClient();

        // No connection is left waiting for its end: a hundred thousand would use up the ports.
        client.LingerState = new LingerOption(enable: true, seconds: 0);
        await client.ConnectAsync(server.Host, server.Port, limit.Token);
        var clock = Stopwatch.StartNew();
        var stream = client.GetStream();
        var writing = WriteAsync(client, stream, request, limit.Token);
        try
        {
            return new WireAnswer(await new HttpWire(stream).ReadAnswerAsync(new HttpText(Encoding.ASCII.GetBytes(request.Method + " /"), []), limit.Token), clock.Elapsed);
        }
        catch (Exception ended) when (ended is IOException or SocketException or OperationCanceledException)
        {
            cancel.ThrowIfCancellationRequested();
            return new WireAnswer(null, clock.Elapsed);
        }
        finally
        {
            await writing;
        }
    }

    private static async Task WriteAsync(TcpClient client, NetworkStream stream, WireRequest request, CancellationToken cancel)
    {
        try
        {
            await stream.WriteAsync(request.ToBytes(), cancel);

            // Nothing more will come, whatever the head has promised.
            if (request.MayBreak)
                client.Client.Shutdown(SocketShutdown.Send);
        }
        catch (Exception ended) when (ended is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The server had enough; what it said is read.
        }
    }
}
