using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Tcns.Testing;

namespace Tcns.Architecture.Tests.OwnServer;

/// <summary>What <c>tcns-health</c> does and tells, look by look, of an app that answers as the test wants.</summary>
public sealed class HealthLookTests : IAsyncLifetime
{
    private const string Well = """{"status":"ok"}""";
    private readonly int http = FreePort.Find();
    private readonly int https = FreePort.Find();
    private readonly Scripts scripts = new();
    private WebApplication app = null!;
    private (int Status, string Body) answer = (200, Well);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        using var certificate = CreateCertificate();
        await File.WriteAllTextAsync(scripts.At("ca.pem"), certificate.ExportCertificatePem());
        var served = X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.ListenLocalhost(http);
            kestrel.ListenLocalhost(https, listen => listen.UseHttps(served));
        });
        app = builder.Build();
        app.Run(context =>
        {
            context.Response.StatusCode = answer.Status;
            return context.Response.WriteAsync(answer.Body);
        });
        await app.StartAsync(Cancel);

        scripts.StandIn("systemctl", $"""
            case $1 in
              is-active) cat {scripts.At("state")} ;;
              is-failed) exit 1 ;;
              *) echo "$*" >> {scripts.At("orders")} ;;
            esac
            """);
        scripts.StandIn("tcns", $"cat {scripts.At("symptoms")}; test ! -s {scripts.At("symptoms")}");
        scripts.Write("on-trouble", $"echo \"$1\" >> {scripts.At("told")}; cat >> {scripts.At("text")}");
        await SetAsync("state", "active");
        await SetAsync("symptoms", "");
    }

    [Fact]
    public async Task An_app_that_does_not_answer_is_told_once_and_started_again_after_five_looks_and_not_at_once_again()
    {
        await LookAsync();
        await app.StopAsync(Cancel);
        await LookAsync();
        Assert.Equal("", scripts.Read("told"));
        await LookAsync(times: 3);
        Assert.Equal("", scripts.Read("orders"));
        await LookAsync();
        Assert.Equal(["try-restart tcns.service"], LinesOf("orders"));
        await LookAsync(times: 6);

        Assert.Single(LinesOf("orders"));
        Assert.Equal(["Tcns: no-answer"], LinesOf("told"));
        Assert.Contains("Failed to connect", scripts.Read("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_storage_that_is_away_counts_a_full_disk_and_a_store_that_is_being_restored_do_not_and_the_end_is_told()
    {
        answer = (503, """{"code":"storage-away","status":503,"away":["disk"]}""");
        await LookAsync(times: 6);
        answer = (503, """{"code":"store-not-ready","status":503}""");
        await LookAsync(times: 7);
        Assert.Equal("", scripts.Read("orders"));
        answer = (503, """{"code":"storage-away","status":503,"away":["tables"]}""");
        await LookAsync(times: 5);
        Assert.Equal(["try-restart tcns.service"], LinesOf("orders"));
        answer = (200, Well);
        await LookAsync(times: 2);

        Assert.Equal(["Tcns: disk-full", "Tcns: store-not-ready", "Tcns: storage-away", "Tcns: well again"], LinesOf("told"));
    }

    [Fact]
    public async Task One_that_was_stopped_on_purpose_is_let_be()
    {
        await app.StopAsync(Cancel);
        foreach (var state in (string[])["inactive", "deactivating"])
        {
            await SetAsync("state", state);
            await LookAsync(times: 6);
        }

        Assert.Equal("", scripts.Read("orders") + scripts.Read("told"));
    }

    [Fact]
    public async Task Symptoms_are_asked_for_every_ten_minutes_and_told_as_long_as_nobody_took_the_word()
    {
        await SetAsync("symptoms", "✗ disk-full: 3 %\n  Make room.\n! poison: 2\n  Look.\n");
        File.Move(scripts.At("on-trouble"), scripts.At("taker"));
        Assert.Contains("Nobody is told", await LookAsync(), StringComparison.Ordinal);
        File.Delete(scripts.At("run/told"));
        scripts.Write("on-trouble", "exit 1");
        Assert.Contains("on-trouble failed", await LookAsync(), StringComparison.Ordinal);
        File.Move(scripts.At("taker"), scripts.At("on-trouble"), overwrite: true);
        await SetAsync("symptoms", "");
        await LookAsync(times: 2);
        Assert.Equal(["Tcns: disk-full poison"], LinesOf("told"));
        Assert.Contains("Make room.", scripts.Read("text"), StringComparison.Ordinal);

        File.SetLastWriteTimeUtc(scripts.At("run/symptoms"), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await LookAsync();
        Assert.Equal("Tcns: well again", LinesOf("told")[^1]);
    }

    [Fact]
    public async Task A_certificate_that_nobody_trusts_and_one_that_ends_soon_are_told()
    {
        var name = ("TCNS_NAME", "localhost:" + https.ToString(CultureInfo.InvariantCulture));
        await LookAsync(name);
        Assert.Equal(["Tcns: not-reached certificate"], LinesOf("told"));
        await LookAsync(name, ("CURL_CA_BUNDLE", scripts.At("ca.pem")));
        Assert.Equal("Tcns: certificate", LinesOf("told")[^1]);
        Assert.Contains("notAfter=", scripts.Read("text"), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        scripts.Dispose();
    }

    private async Task<string> LookAsync(params (string Name, string Value)[] environment)
    {
        var (code, output) = await scripts.RunAsync(
            "package/tcns-health",
            [],
            [
                ("TCNS_HEALTH_ADDRESS", "http://localhost:" + http.ToString(CultureInfo.InvariantCulture) + "/api/health"), ("RUNTIME_DIRECTORY", scripts.At("run")), ("NO_PROXY", "localhost"),
                ("TCNS_ON_TROUBLE", scripts.At("on-trouble")), .. environment,
            ]);
        Assert.True(code == 0, output);
        return output;
    }

    private async Task LookAsync(int times)
    {
        for (var look = 0; look < times; look++)
            await LookAsync();
    }

    private Task SetAsync(string file, string text) => File.WriteAllTextAsync(scripts.At(file), text, Cancel);

    private string[] LinesOf(string file) => scripts.Read(file).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>For two days: the script warns of one that ends within fourteen.</summary>
    private static X509Certificate2 CreateCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(2));
    }
}
