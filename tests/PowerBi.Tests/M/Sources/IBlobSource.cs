namespace Tcns.PowerBi.Tests.M.Sources;

/// <summary>What lies in storage accounts. A source that throws <see cref="RefusalException"/> refuses as the service does.</summary>
internal interface IBlobSource
{
    IEnumerable<string> Containers(string account);

    /// <summary>The names of the container's blobs, the whole path inside it.</summary>
    IEnumerable<string> Blobs(string account, string container);

    byte[] Read(string account, string container, string blob);
}
