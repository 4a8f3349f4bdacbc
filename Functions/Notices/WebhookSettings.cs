using System.Text;

namespace Tcns.Functions.Notices;

/// <summary>Whom notices are told to as well, and the secret that proves who tells them. A class without a text of its own, so that neither is printed.</summary>
internal sealed class WebhookSettings
{
    /// <summary>A shorter one could be guessed.</summary>
    private const int ShortestSecret = 16;

    private WebhookSettings(Uri address, byte[] secret)
    {
        Address = address;
        Secret = secret;
    }

    public Uri Address { get; }

    public byte[] Secret { get; }

    /// <summary>Null where they are of no use: the address is HTTPS, or within this machine, and the secret not a short one.</summary>
    public static WebhookSettings? Read(string text, string? secret)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || secret is not { Length: >= ShortestSecret })
            return null;
        return address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)
            ? new WebhookSettings(address, Encoding.UTF8.GetBytes(secret))
            : null;
    }
}
