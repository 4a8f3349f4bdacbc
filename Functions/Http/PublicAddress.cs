using Tcns.Functions.Hosting;

namespace Tcns.Functions.Http;

/// <summary>
/// The address by which people reach the app. Behind a proxy that overwrites them it stands in the forwarding headers
/// (<see cref="RunMode.Forwarded"/>); elsewhere in the request itself.
/// </summary>
internal static class PublicAddress
{
    /// <summary>Scheme and host, or null when the request names no host that an address can be made of.</summary>
    public static Uri? Of(HttpRequest request, RunMode mode)
    {
        var host = Forwarded(request, mode, "X-Forwarded-Host") ?? request.Host.ToUriComponent();
        var isWeb = Uri.TryCreate($"{SchemeOf(request, mode)}://{host}/", UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address is { Host.Length: > 0, UserInfo.Length: 0, PathAndQuery: "/", Fragment.Length: 0 };
        return isWeb ? address : null;
    }

    public static bool IsHttps(HttpRequest request, RunMode mode) => SchemeOf(request, mode) == Uri.UriSchemeHttps;

    private static string SchemeOf(HttpRequest request, RunMode mode) => Forwarded(request, mode, "X-Forwarded-Proto") ?? request.Scheme;

    private static string? Forwarded(HttpRequest request, RunMode mode, string header) => mode.Forwarded(request, header)?.Split(',')[0].Trim();
}
