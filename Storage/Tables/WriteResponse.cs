using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace Tcns.Storage.Tables;

/// <summary>The outcome of a write that had no HTTP answer of its own: within a transaction, or recognised afterwards.</summary>
internal sealed class WriteResponse(int status, string? etag) : Response
{
    private const string ETagName = "ETag";

    public override int Status => status;

    public override string ReasonPhrase => string.Empty;

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = string.Empty;

    public override void Dispose()
    {
    }

    protected override bool ContainsHeader(string name) => etag is not null && IsETag(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => etag is null ? [] : [new HttpHeader(ETagName, etag)];

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = IsETag(name) ? etag : null;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = TryGetHeader(name, out var value) ? [value] : null;
        return values is not null;
    }

    private static bool IsETag(string name) => string.Equals(name, ETagName, StringComparison.OrdinalIgnoreCase);
}
