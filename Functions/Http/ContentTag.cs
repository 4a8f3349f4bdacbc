using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Tcns.Functions.Http;

/// <summary>ETags of what has no number of its own: of what it says.</summary>
internal static class ContentTag
{
    private const int Length = 16;

    public static EntityTagHeaderValue Of(string content) => Of(Encoding.UTF8.GetBytes(content));

    public static EntityTagHeaderValue Of(ReadOnlySpan<byte> content) => new('"' + Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, Length)) + '"');
}
