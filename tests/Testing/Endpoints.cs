namespace Tcns.Testing;

/// <summary>The addresses in a connection string of the storage.</summary>
public static class Endpoints
{
    public static Uri AddressOf(StorageService service, string connection) => new(PartOf(service, connection)[NameOf(service).Length..]);

    /// <summary>The connection string by which the service's calls go another way.</summary>
    public static string Through(Uri way, StorageService service, string connection) =>
        connection.Replace(PartOf(service, connection), NameOf(service) + way, StringComparison.Ordinal);

    private static string PartOf(StorageService service, string connection) =>
        connection.Split(';').Single(part => part.StartsWith(NameOf(service), StringComparison.Ordinal));

    private static string NameOf(StorageService service) => service + "Endpoint=";
}
