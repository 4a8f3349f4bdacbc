using System.Buffers.Binary;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using Tcns.Testing;
using Xunit;

namespace Tcns.Web.Tests;

/// <summary>A connection by HTTP/2 over which a test writes headers that no client library would: each as plain text (RFC 7541, 6.2.2).</summary>
internal sealed class Http2Wire : IAsyncDisposable
{
    private const byte Data = 0;
    private const byte Headers = 1;
    private const byte Reset = 3;
    private const byte Settings = 4;
    private const byte GoAway = 7;
    private const int LengthOfHead = 9;

    private readonly TcpClient socket;
    private readonly SslStream stream;

    private Http2Wire(TcpClient socket, SslStream stream)
    {
        this.socket = socket;
        this.stream = stream;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Http2Wire> OpenAsync(NginxProxy proxy)
    {
        var plain = new TcpClient();
        await plain.ConnectAsync("127.0.0.1", proxy.Address.Port, Cancel);
        var encrypted = new SslStream(plain.GetStream(), leaveInnerStreamOpen: false, (_, shown, _, _) => proxy.IsOwn(shown));
        await encrypted.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions { TargetHost = proxy.Address.Host, ApplicationProtocols = [SslApplicationProtocol.Http2] }, Cancel);
        await encrypted.WriteAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8.ToArray(), Cancel);
        await encrypted.WriteAsync(Frame(Settings, 0, 0, []), Cancel);
        return new Http2Wire(plain, encrypted);
    }

    public async Task SendAsync(int number, IEnumerable<(string Name, string Value)> headers, byte[]? body = null)
    {
        byte[] block = [.. headers.SelectMany(header => (byte[])[0, .. Text(header.Name), .. Text(header.Value)])];
        await stream.WriteAsync(Frame(Headers, (byte)(body is null ? 5 : 4), number, block), Cancel);
        if (body is not null)
            await stream.WriteAsync(Frame(Data, 1, number, body), Cancel);
    }

    public async Task ResetAsync(int number) => await stream.WriteAsync(Frame(Reset, 0, number, [0, 0, 0, 8]), Cancel);

    /// <summary>The status of the first answer; 0 where the stream or the line was given up without one.</summary>
    public async Task<int> ReadAsync()
    {
        var head = new byte[LengthOfHead];
        while (await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, Cancel) == head.Length)
        {
            var payload = new byte[(head[0] << 16) | (head[1] << 8) | head[2]];
            await stream.ReadExactlyAsync(payload, Cancel);
            if (head[3] is Reset or GoAway)
                return 0;
            if (head[3] == Headers)
                return StatusOf(payload);
        }

        return 0;
    }

    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        socket.Dispose();
    }

    /// <summary>The status stands first, by its number in the table or as plain digits.</summary>
    private static int StatusOf(byte[] block) => block[0] switch
    {
        0x88 => 200,
        0x89 => 204,
        0x8A => 206,
        0x8B => 304,
        0x8C => 400,
        0x8D => 404,
        0x8E => 500,
        _ => int.Parse(Encoding.ASCII.GetString(block, 2, 3), System.Globalization.CultureInfo.InvariantCulture),
    };

    private static byte[] Frame(byte type, byte flags, int number, byte[] payload)
    {
        var frame = new byte[LengthOfHead + payload.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame, payload.Length << 8);
        (frame[3], frame[4]) = (type, flags);
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(5), number);
        payload.CopyTo(frame, LengthOfHead);
        return frame;
    }

    private static byte[] Text(string text)
    {
        var bytes = Encoding.Latin1.GetBytes(text);
        var length = new List<byte>();
        var rest = bytes.Length - 127;
        if (rest < 0)
            return [(byte)bytes.Length, .. bytes];
        length.Add(127);
        for (; rest >= 128; rest >>= 7)
            length.Add((byte)((rest & 127) | 128));
        return [.. length, (byte)rest, .. bytes];
    }
}
