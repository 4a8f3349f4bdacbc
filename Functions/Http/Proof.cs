using System.Text;
using System.Text.Json;
using Tcns.Domain.Access;

namespace Tcns.Functions.Http;

/// <summary>
/// What a request brings to show who sends it: a key, or the principal that the platform has signed in. The latter is a plain
/// header, which anyone can send: it counts only where the platform takes it off and sets it itself.
/// </summary>
/// <param name="CanBeStored">Whether the table of keys may hold it: a text of another form than our keys' it never does.</param>
internal sealed record Proof(KeyHash Hash, bool IsPrincipal, bool CanBeStored)
{
    private const string Scheme = "Bearer ";
    private const string BasicScheme = "Basic ";
    private const string PrincipalHeader = "X-MS-CLIENT-PRINCIPAL";
    private static readonly string[] IdClaims =
    [
        "http://schemas.microsoft.com/identity/claims/objectidentifier",
        "oid",
        "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier",
        "sub",
    ];

    /// <summary>What to try, in this order. Behind the platform's sign-in the bearer's token may be the platform's own.</summary>
    /// <param name="request">Which brings it.</param>
    /// <param name="platformSignsIn">Whether the principal's header is the platform's.</param>
    /// <param name="takesBasic">Whether the key may come as a password.</param>
    public static IReadOnlyList<Proof> Of(HttpRequest request, bool platformSignsIn, bool takesBasic = false)
    {
        var proofs = new List<Proof>(2);
        if (ReadKey(request.Headers.Authorization.ToString(), takesBasic) is { Length: > 0 } text)
        {
            var key = KeySecret.From(text);
            proofs.Add(new Proof(key.Hash, IsPrincipal: false, key.IsOfOurMaking));

            // Who shows a key of ours is judged by it, and by nothing else.
            if (key.IsOfOurMaking)
                return proofs;
        }

        if (platformSignsIn && ReadPrincipal(request.Headers[PrincipalHeader].ToString()) is { } principal)
            proofs.Add(new Proof(HashOf(principal), IsPrincipal: true, CanBeStored: true));
        return proofs;
    }

    /// <summary>A principal is named <c>provider|id</c>, as in <c>aad|2f6d…</c>.</summary>
    public static KeyHash HashOf(string principal) => KeyHash.Of(PrincipalHeader + "|" + principal);

    private static string? ReadKey(string authorization, bool takesBasic)
    {
        if (authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return authorization[Scheme.Length..].Trim();
        return takesBasic && authorization.StartsWith(BasicScheme, StringComparison.OrdinalIgnoreCase)
            ? ReadPassword(authorization[BasicScheme.Length..].Trim())
            : null;
    }

    /// <summary>Whoever the user says to be: the key tells it.</summary>
    private static string? ReadPassword(string credentials)
    {
        var bytes = new byte[credentials.Length];
        if (!Convert.TryFromBase64String(credentials, bytes, out var length))
            return null;
        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        return pair.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? pair[(colon + 1)..].Trim() : null;
    }

    private static string? ReadPrincipal(string header)
    {
        try
        {
            using var json = JsonDocument.Parse(Convert.FromBase64String(header));
            var provider = json.RootElement.GetProperty("auth_typ").GetString();
            var claims = json.RootElement.GetProperty("claims").EnumerateArray().ToArray();
            var id = IdClaims.Select(type => ValueOf(claims, type)).FirstOrDefault(value => value is not null);
            return id is null ? null : provider + "|" + id;
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? ValueOf(JsonElement[] claims, string type) => claims
        .Where(claim => claim.GetProperty("typ").GetString() == type)
        .Select(claim => claim.GetProperty("val").GetString())
        .FirstOrDefault();
}
