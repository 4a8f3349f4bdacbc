using System.Net;
using Tcns.Domain.Notices;

namespace Tcns.Functions.Notices;

/// <summary>
/// The mail server: <c>smtp://user:password@host:587?from=tcns@example.vn&amp;tls=starttls</c>. A class without a text of its own, so that
/// the password is never printed with it.
/// </summary>
internal sealed class SmtpSettings
{
    private const int UsualPort = 587;

    private SmtpSettings(string host, int port, NetworkCredential? credential, EmailAddress from, bool startsTls)
    {
        Host = host;
        Port = port;
        Credential = credential;
        From = from;
        StartsTls = startsTls;
    }

    public string Host { get; }

    public int Port { get; }

    /// <summary>Null where the server asks for none.</summary>
    public NetworkCredential? Credential { get; }

    public EmailAddress From { get; }

    /// <summary>Whether the connection is encrypted before anything else is said; a server that cannot is then not used.</summary>
    public bool StartsTls { get; }

    /// <summary>Null where the text says no such server. A password goes over an open line within this machine alone.</summary>
    public static SmtpSettings? Read(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme != "smtp" || address.Host.Length == 0 || address.AbsolutePath is not ("" or "/"))
            return null;
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address.Query);
        var tls = query.TryGetValue("tls", out var chosen) ? chosen.ToString() : "starttls";
        var isKnown = tls is "starttls" or "none" && query.Keys.All(name => name is "from" or "tls");
        if (!isKnown || !query.TryGetValue("from", out var from) || !EmailAddress.TryParse(from.ToString(), out var sender))
            return null;
        var credential = ReadCredential(address.UserInfo);
        if (credential is null != (address.UserInfo.Length == 0) || (tls == "none" && credential is not null && !address.IsLoopback))
            return null;
        return new SmtpSettings(address.Host, address.Port > 0 ? address.Port : UsualPort, credential, sender, tls == "starttls");
    }

    private static NetworkCredential? ReadCredential(string user) => user.Split(':') is [{ Length: > 0 } name, { Length: > 0 } password]
        ? new NetworkCredential(Uri.UnescapeDataString(name), Uri.UnescapeDataString(password))
        : null;
}
