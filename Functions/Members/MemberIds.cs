using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tcns.Domain.Places;
using Tcns.Functions.Http;

namespace Tcns.Functions.Members;

internal static class MemberIds
{
    public static readonly AskedHeader Header = new("Idempotency-Key");
    private const int Bytes = 10;

    /// <summary>80 random bits: nobody meets the same twice, and nothing about the person can be read from it.</summary>
    public static string Next() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>
    /// The ids for the people of one request. With the header <c>Idempotency-Key</c> they follow from it, so that a request
    /// that is sent again, its answer lost on the way, meets those whom it has made.
    /// </summary>
    public static IReadOnlyList<string> For(HttpRequest request, UnitCode team, int count) => request.Headers[Header.Name].ToString() is { Length: > 0 } key
        ? [.. Enumerable.Range(0, count).Select(index => Derive(team, key, index))]
        : [.. Enumerable.Range(0, count).Select(_ => Next())];

    /// <summary>The id that somebody always has who is made by this key as the one of this number.</summary>
    public static string Derive(UnitCode team, string key, int index)
    {
        var source = string.Create(CultureInfo.InvariantCulture, $"{team}\n{index}\n{key}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)).AsSpan(0, Bytes));
    }
}
