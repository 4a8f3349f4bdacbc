using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using Tcns.Testing;
using Xunit;

namespace Tcns.Web.Tests;

/// <summary>A connection to the proxy over which a test writes what no client library would.</summary>
internal sealed class SslConnection : IAsyncDisposable
{
    private readonly TcpClient socket;
    private readonly SslStream stream;

    private SslConnection(TcpClient socket, SslStream stream)
    {
        this.socket = socket;
        this.stream = stream;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<SslConnection> OpenAsync(NginxProxy proxy)
    {
        var plain = new TcpClient();
        await plain.ConnectAsync("127.0.0.1", proxy.Address.Port, Cancel);
        var encrypted = new SslStream(plain.GetStream(), leaveInnerStreamOpen: false, (_, shown, _, _) => proxy.IsOwn(shown));
        await encrypted.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = proxy.Address.Host }, Cancel);
        return new SslConnection(plain, encrypted);
    }

    public async Task WriteAsync(string text)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text), Cancel);
        await stream.FlushAsync(Cancel);
    }

    /// <summary>All that comes until the other side hangs up.</summary>
    public async Task<string> ReadAsync()
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        return await reader.ReadToEndAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        socket.Dispose();
    }
}
