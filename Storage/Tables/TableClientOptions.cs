using Azure.Core;

namespace Tcns.Storage.Tables;

/// <summary>How a client talks to the service. The retry policy is Azure.Core's: exponential with jitter.</summary>
public class TableClientOptions : ClientOptions
{
    public TableClientOptions()
    {
        // A point operation takes milliseconds and a full transaction well under a second: who waits longer than this
        // for one attempt waits for a connection that has died.
        Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
        foreach (var header in (string[])["x-ms-version", "DataServiceVersion", "Prefer", "Preference-Applied"])
            Diagnostics.LoggedHeaderNames.Add(header);
        foreach (var parameter in (string[])["$top", "$select"])
            Diagnostics.LoggedQueryParameters.Add(parameter);
    }

    /// <summary>Dates the signature of each attempt.</summary>
#pragma warning disable RS0030 // The service compares the signature's date with its own clock: unless a test says otherwise, the real one.
    public TimeProvider Clock { get; set; } = TimeProvider.System;
#pragma warning restore RS0030
}
