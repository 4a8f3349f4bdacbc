using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Tcns.Testing;

/// <summary>Ports for the servers that tests start. Two tests that were given one port would ask, and end, each other's server.</summary>
public static class FreePort
{
    // Below those that the system gives to whoever connects to somewhere.
    private const int First = 20_000;
    private const int AfterLast = 32_000;

    private static readonly ConcurrentBag<Socket> Taken = [];

    /// <summary>A port of this machine on which nothing listens now, and which no other test run is given while this one lasts.</summary>
    public static int Find() => Find(inARow: 1);

    /// <summary>The first of so many ports, one after the other, of each of which the same is true.</summary>
    public static int Find(int inARow)
    {
        while (true)
        {
            var first = RandomNumberGenerator.GetInt32(First, AfterLast - inARow + 1);
            if (Enumerable.Range(first, inARow).All(port => TryTake(port) && IsFree(port)))
                return first;
        }
    }

    // The datagram port of the same number is nobody's: who has it has the number, and the system takes it back with the process.
    private static bool TryTake(int port)
    {
        var mark = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            mark.Bind(new IPEndPoint(IPAddress.Loopback, port));
            Taken.Add(mark);
            return true;
        }
        catch (SocketException)
        {
            mark.Dispose();
            return false;
        }
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
