using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Tcns.Functions.Hosting;

namespace Tcns.Functions.Tests.Hosting;

public class SettingsTests
{
    private static readonly RunMode UnderHost = Mode(("FUNCTIONS_CUSTOMHANDLER_PORT", "9000"));
    private static readonly RunMode InAzure = Mode(("FUNCTIONS_CUSTOMHANDLER_PORT", "9000"), ("WEBSITE_SITE_NAME", "tcns"));

    [Fact]
    public void A_local_run_needs_no_setting_at_all()
    {
        var settings = Read(RunMode.Alone);

        Assert.True(settings.Storage.IsDevelopment);
        Assert.Null(settings.SystemKey);
        Assert.Equal(Path.Combine(Environment.CurrentDirectory, ".data"), settings.DataFolder);
        Assert.Equal(10_000, settings.AzuritePort);
    }

    [Fact]
    public void An_account_name_is_entered_with_the_managed_identity()
    {
        var settings = Read(UnderHost, ("AzureWebJobsStorage:accountName", "tcnsprovince31"));

        Assert.Equal(("tcnsprovince31", null), (settings.Storage.AccountName, settings.Storage.ConnectionString));
    }

    [Theory]
    [InlineData("2026-11-20T08:00:00+07:00", "2026-11-20T01:00:00Z")]
    [InlineData("2026-11-20T08:00:00Z", "2026-11-20T08:00:00Z")]
    [InlineData("2026-11-20T08:00:00", "2026-11-20T08:00:00Z")]
    public void The_business_clock_may_start_elsewhere_in_a_local_run(string text, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), Read(RunMode.Alone, ("Tcns:Clock", text)).Clock);

    [Theory]
    [InlineData("Tcns:Clock", "tomorrow")]
    [InlineData("Tcns:AzuritePort", "many")]
    [InlineData("Tcns:AzuritePort", "70000")]
    [InlineData("Tcns:AzuritePort", "65534")]
    [InlineData("Tcns:RatePerSecond", "0")]
    [InlineData("Tcns:RateBurst", "many")]
    [InlineData("Tcns:Clock", "10:30")]
    [InlineData("Tcns:Clock", "9999-12-31T20:00:00Z")]
    [InlineData("Tcns:PlatformSignsIn", "true")]
    public void A_local_run_refuses_what_it_cannot_use(string name, string value) =>
        Assert.Throws<SettingsException>(() => Read(RunMode.Alone, (name, value)));

    [Fact]
    public void Under_the_host_the_clock_is_the_real_one() =>
        Assert.Throws<SettingsException>(() => Read(UnderHost, ("AzureWebJobsStorage", "x"), ("Tcns:Clock", "2026-11-20")));

    [Fact]
    public void A_proxy_of_ones_own_is_none_under_the_host_which_is_one() =>
        Assert.Throws<SettingsException>(() => Read(UnderHost, ("AzureWebJobsStorage", "x"), ("Tcns:BehindProxy", "true")));

    [Theory]
    [InlineData(false, "127.0.0.1", null)]
    [InlineData(true, "127.0.0.1", "203.0.113.7")]
    [InlineData(true, "::ffff:127.0.0.1", "203.0.113.7")]
    [InlineData(true, "::1", "203.0.113.7")]
    [InlineData(true, "203.0.113.9", null)]
    [InlineData(true, null, null)]
    public void A_forwarding_header_is_believed_of_a_proxy_on_this_machine_that_was_told_of(bool isBehind, string? from, string? believed)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = from is null ? null : IPAddress.Parse(from);
        context.Request.Headers["X-Forwarded-For"] = "203.0.113.7";

        Assert.Equal(believed, RunMode.Alone.Behind(isBehind).Forwarded(context.Request, "X-Forwarded-For"));
    }

    [Fact]
    public void Under_the_host_the_storage_must_be_named() => Assert.Throws<SettingsException>(() => Read(UnderHost));

    [Fact]
    public void In_Azure_the_first_system_key_must_be_set()
    {
        Assert.Throws<SettingsException>(() => Read(InAzure, ("AzureWebJobsStorage", "x")));
        Assert.NotEqual("x", Read(InAzure, ("AzureWebJobsStorage", "x"), ("Tcns:SystemKey", "secret")).SystemKey!.ToString());
    }

    [Theory]
    [InlineData("Tcns:SystemKey")]
    [InlineData("Tcns:Smtp")]
    [InlineData("Tcns:Webhook")]
    public void A_reference_that_the_platform_could_not_follow_is_no_secret(string name)
    {
        var refusal = Assert.Throws<SettingsException>(() => Read(
            InAzure, ("AzureWebJobsStorage", "x"), (name, "@Microsoft.KeyVault(VaultName=kv-tinh;SecretName=one)")));

        Assert.Contains("vault", refusal.Message, StringComparison.Ordinal);
    }

    private static RunMode Mode(params (string Name, string Value)[] variables)
    {
        var environment = variables.ToDictionary(variable => variable.Name, variable => variable.Value);
        return RunMode.From(environment.GetValueOrDefault);
    }

    private static Settings Read(RunMode mode, params (string Name, string Value)[] values) => Settings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(value => value.Name, string? (value) => value.Value)).Build(),
        mode);
}
