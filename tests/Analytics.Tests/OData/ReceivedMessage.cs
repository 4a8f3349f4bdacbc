using Microsoft.OData;

namespace Tcns.Analytics.Tests.OData;

internal sealed class ReceivedMessage(byte[] body) : IODataResponseMessage
{
    public IEnumerable<KeyValuePair<string, string>> Headers =>
        [new("Content-Type", "application/json;odata.metadata=minimal"), new("OData-Version", "4.0")];

    public int StatusCode { get; set; } = 200;

    public string? GetHeader(string headerName) =>
        Headers.FirstOrDefault(header => string.Equals(header.Key, headerName, StringComparison.OrdinalIgnoreCase)).Value;

    public void SetHeader(string headerName, string headerValue) => throw new NotSupportedException();

    public Stream GetStream() => new MemoryStream(body);
}
