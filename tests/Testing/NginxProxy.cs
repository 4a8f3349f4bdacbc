using System.Globalization;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;

namespace Tcns.Testing;

/// <summary>
/// Debian's nginx in front of the app, as on a province's own server: by the very <c>own-server/nginx.conf</c>, in which only names, ports,
/// paths and the certificate are others.
/// </summary>
public sealed partial class NginxProxy : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly string[] UsualFolders = ["/usr/sbin", "/usr/local/sbin"];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tcns-nginx-");
    private readonly X509Certificate2 certificate;
    private AppProcess? process;

    private NginxProxy()
    {
        certificate = CreateCertificate();
    }

    /// <summary>Null where this machine has none.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Concat(UsualFolders).Select(folder => Path.Combine(folder, "nginx")).FirstOrDefault(File.Exists);

    public Uri Address { get; } = new("https://localhost:" + Invariant(FreePort.Find()));

    /// <summary>Where it listens without encryption.</summary>
    public Uri Unencrypted { get; } = new("http://localhost:" + Invariant(FreePort.Find()));

    public string AccessLog => Path.Combine(folder.FullName, "tcns-access.log");

    public string ErrorLog => Path.Combine(folder.FullName, "tcns-error.log");

    private string ConfigFile => Path.Combine(folder.FullName, "nginx.conf");

    public static async Task<NginxProxy> StartAsync(Uri app)
    {
        var program = Program ?? throw new InvalidOperationException("These tests need nginx, and found none. On Debian: apt-get install nginx-light");
        var proxy = new NginxProxy();
        try
        {
            await proxy.WriteAsync(app);
            proxy.process = AppProcess.Start(program, ["-p", proxy.folder.FullName, "-c", proxy.ConfigFile], proxy.folder.FullName, []);
            await Patience.UntilAsync("nginx", Longest, proxy.AnswersAsync);
            return proxy;
        }
        catch
        {
            await proxy.DisposeAsync();
            throw;
        }
    }

    /// <summary>A client that takes this proxy's certificate, and no other that nobody has signed.</summary>
    public HttpClient CreateClient() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, shown, _, _) => IsOwn(shown) },
    })
    {
        BaseAddress = Address,
    };

    public bool IsOwn(X509Certificate? shown) => shown is not null && shown.GetCertHashString() == certificate.GetCertHashString();

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            // The master ends its workers; killed, it would leave them.
            if (!process.HasEnded)
                await process.SignalAsync("TERM");
            await process.WaitForExitAsync(Longest);
            await process.DisposeAsync();
        }

        certificate.Dispose();
        folder.Delete(recursive: true);
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static X509Certificate2 CreateCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(2));
    }

    private async Task WriteAsync(Uri app)
    {
        var at = folder.FullName;
        await File.WriteAllTextAsync(Path.Combine(at, "fullchain.pem"), certificate.ExportCertificatePem());
        using (var key = certificate.GetECDsaPrivateKey()!)
            await File.WriteAllTextAsync(Path.Combine(at, "privkey.pem"), key.ExportPkcs8PrivateKeyPem());
        var site = await File.ReadAllTextAsync(Repository.At("own-server", "nginx.conf"));

        // Not every machine that tests has the newer protocol.
        site = NewerProtocol().Replace(site, "")
            .Replace("listen 80", "listen 127.0.0.1:" + Invariant(Unencrypted.Port), StringComparison.Ordinal)
            .Replace("listen 443", "listen 127.0.0.1:" + Invariant(Address.Port), StringComparison.Ordinal)
            .Replace("127.0.0.1:7071", app.Authority, StringComparison.Ordinal)
            .Replace("tcns.tinh.example.vn", "localhost", StringComparison.Ordinal)
            .Replace("/etc/ssl/tcns", at, StringComparison.Ordinal)
            .Replace("/var/log/nginx", at, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(at, "tcns.conf"), site);
        var spools = string.Concat(((string[])["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]).Select(what => $"{what}_temp_path {at}/{what};\n"));

        // The folder is this user's alone.
        var user = Environment.IsPrivilegedProcess ? "user root;\n" : "";
        await File.WriteAllTextAsync(
            ConfigFile,
            user + $"daemon off;\npid {at}/pid;\nerror_log {at}/error.log;\nevents {{ worker_connections 1024; }}\nhttp {{\n{spools}gzip on;\ninclude {at}/tcns.conf;\n}}\n");
    }

    private async Task<bool> AnswersAsync()
    {
        if (process!.HasEnded)
            throw new InvalidOperationException("nginx ended:\n" + process.Errors);
        using var client = CreateClient();
        client.BaseAddress = Unencrypted;
        try
        {
            using var answer = await client.GetAsync("/");
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^\s*listen \[::\].*\n", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NewerProtocol();
}
