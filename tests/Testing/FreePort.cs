using System.Net;
using System.Net.Sockets;

namespace Tcns.Testing;

public static class FreePort
{
    /// <summary>A port of this machine on which nothing listens now.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
