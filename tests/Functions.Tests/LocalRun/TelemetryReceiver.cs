using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Tcns.Testing;

namespace Tcns.Functions.Tests.LocalRun;

/// <summary>Takes what the app sends over OTLP and keeps the bytes.</summary>
internal sealed class TelemetryReceiver : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<(string Path, string Text)> received = new();

    public TelemetryReceiver()
    {
        listener.Prefixes.Add(Address + "/");
        listener.Start();
        _ = ReceiveAsync();
    }

    public string Address { get; } = $"http://127.0.0.1:{FreePort.Find()}";

    /// <summary>Everything that came to a path. Protobuf holds its texts as they are, so they can be looked for.</summary>
    public string TextOf(string path) => string.Concat(received.Where(part => part.Path == path).Select(part => part.Text));

    public void Dispose() => listener.Close();

    private async Task ReceiveAsync()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                received.Enqueue((context.Request.Url!.AbsolutePath, Encoding.UTF8.GetString(body.ToArray())));
                context.Response.Close();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
