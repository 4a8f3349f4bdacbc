using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Tcns.Functions.Hosting;
using Tcns.Infra.Tests.Bicep.Evaluation;
using Tcns.Testing;

namespace Tcns.Infra.Tests.Templates;

public partial class AppTests
{
    private static readonly RunMode InAzure = RunMode.From(name => name is "FUNCTIONS_CUSTOMHANDLER_PORT" ? "9000" : name is "WEBSITE_SITE_NAME" ? "tcns" : null);

    /// <summary>What the host and the library of identities read, beside the settings of the README. Without one of them it starts and sees nothing.</summary>
    private static readonly Dictionary<string, string> OfThePlatform = new(StringComparer.Ordinal)
    {
        ["AzureWebJobsStorage__credential"] = "managedidentity",
        ["AzureWebJobsStorage__clientId"] = "<identity.properties.clientId>",
        ["APPLICATIONINSIGHTS_CONNECTION_STRING"] = "<insights.properties.ConnectionString>",
        ["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"] = "ClientId=<identity.properties.clientId>;Authorization=AAD",
        ["AZURE_CLIENT_ID"] = "<identity.properties.clientId>",
        ["AzureFunctionsJobHost__logging__applicationInsights__samplingSettings__excludedTypes"] = "Trace;Exception",
    };

    private static readonly string[] Secrets = ["Tcns__SystemKey", "Tcns__Smtp", "Tcns__Webhook", "Tcns__WebhookSecret"];

    private static readonly Dictionary<string, string> Vault = new(StringComparer.Ordinal)
    {
        ["tcns-system-key"] = "tcns_" + new string('A', 43),
        ["tcns-smtp"] = "smtp://user:password@mail.example.vn:587?from=tcns@example.vn&tls=starttls",
        ["tcns-webhook"] = "https://hook.example.vn/tcns",
        ["tcns-webhook-secret"] = "0123456789abcdef0123",
    };

    public static TheoryData<string> Names => Template.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_setting_is_one_that_somebody_reads(string size)
    {
        var known = Setting().Matches(File.ReadAllText(Repository.At("README.md"))).Select(match => match.Groups["name"].Value).Concat(OfThePlatform.Keys);

        Assert.Empty(SettingsOf(size).Keys.Except(known, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Host_and_platform_are_told_one_identity_and_where_to_send_what_they_say(string size)
    {
        var settings = SettingsOf(size);
        var identity = Template.Deployments[size].Made("Microsoft.ManagedIdentity/userAssignedIdentities").Single().Id;
        var app = AppOf(size);

        Assert.Equal(OfThePlatform, OfThePlatform.Keys.ToDictionary(name => name, name => settings.GetValueOrDefault(name, "lacks"), StringComparer.Ordinal));
        Assert.Equal([identity], Values.Object(app.Find("identity", "userAssignedIdentities")).Keys);
        Assert.Equal(
            (identity, identity),
            (app.Find("properties", "keyVaultReferenceIdentity"), app.Find("properties", "functionAppConfig", "deployment", "storage", "authentication", "userAssignedIdentityResourceId")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_app_starts_with_its_settings_once_its_secrets_are_in_the_vault(string size)
    {
        var settings = Read(SettingsOf(size).ToDictionary(one => one.Key, one => Followed(one.Value), StringComparer.Ordinal));

        Assert.Equal(Template.Deployments[size].Made("Microsoft.Storage/storageAccounts").Single().Name, settings.Storage.AccountName);
        Assert.NotNull(settings.SystemKey);
        var hasAll = size == Template.Everything;
        Assert.Equal((hasAll, hasAll, hasAll), (settings.PlatformSignsIn, settings.Smtp is not null, settings.Webhook is not null));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_secret_is_a_plain_value_and_without_the_vault_the_app_does_not_start(string size)
    {
        Assert.Throws<SettingsException>(() => Read(SettingsOf(size)));
        Assert.All(SettingsOf(size).Where(one => Secrets.Contains(one.Key, StringComparer.Ordinal)), one => Assert.Matches(Reference(), one.Value));
        Assert.DoesNotContain(SettingsOf(size), one => one.Key is "AzureWebJobsStorage" or "AzureWebJobsStorage__connectionString");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_runtime_is_the_custom_one_and_no_setting_names_a_worker(string size)
    {
        var app = AppOf(size);

        Assert.Equal(("custom", "1.0"), (app.Find("properties", "functionAppConfig", "runtime", "name"), app.Find("properties", "functionAppConfig", "runtime", "version")));
        Assert.DoesNotContain("FUNCTIONS_WORKER_RUNTIME", SettingsOf(size).Keys);
        Assert.DoesNotContain("FUNCTIONS_EXTENSION_VERSION", SettingsOf(size).Keys);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_a_flex_app_that_answers_over_https_alone_and_takes_its_package_by_identity(string size)
    {
        var app = AppOf(size);
        var plan = Template.Deployments[size].Made("Microsoft.Web/serverfarms").Single();

        Assert.Equal(("FC1", "FlexConsumption", true), (plan.Find("sku", "name"), plan.Find("sku", "tier"), plan.Find("properties", "reserved")));
        Assert.Equal(true, app.Find("properties", "httpsOnly"));
        Assert.Equal(("1.2", "1.2", "Disabled"), (app.Find("properties", "siteConfig", "minTlsVersion"), app.Find("properties", "siteConfig", "scmMinTlsVersion"), app.Find("properties", "siteConfig", "ftpsState")));
        Assert.Equal("UserAssignedIdentity", app.Find("properties", "functionAppConfig", "deployment", "storage", "authentication", "type"));
        Assert.Equal(["ftp", "scm"], Template.Deployments[size].Made("Microsoft.Web/sites/basicPublishingCredentialsPolicies").Select(policy => policy.Name));
        Assert.All(Template.Deployments[size].Made("Microsoft.Web/sites/basicPublishingCredentialsPolicies"), policy => Assert.Equal(false, policy.Find("properties", "allow")));
    }

    [Fact]
    public void Where_people_sign_in_the_platform_lets_everybody_through_and_takes_forged_principals_off()
    {
        Assert.Equal([Template.Everything], Template.Deployments.Where(one => one.Value.Made("Microsoft.Web/sites/config").Any()).Select(one => one.Key));
        var signIn = Template.Deployments[Template.Everything].Made("Microsoft.Web/sites/config").Single();

        Assert.Equal(true, signIn.Find("properties", "platform", "enabled"));
        Assert.Equal(Template.SignInClient, signIn.Find("properties", "identityProviders", "azureActiveDirectory", "registration", "clientId"));
        Assert.Equal("AllowAnonymous", signIn.Find("properties", "globalValidation", "unauthenticatedClientAction"));
    }

    private static DeployedResource AppOf(string size) => Template.Deployments[size].Made("Microsoft.Web/sites").Single();

    private static Dictionary<string, string> SettingsOf(string size) => Values.List(AppOf(size).Find("properties", "siteConfig", "appSettings"))
        .Select(Values.Object)
        .ToDictionary(one => Values.Text(one["name"]), one => Values.Text(one["value"]), StringComparer.Ordinal);

    /// <summary>As the platform follows a reference; what is not in the vault stays as it is.</summary>
    private static string Followed(string value) => Reference().Match(value) is { Success: true } match ? Vault[match.Groups["secret"].Value] : value;

    private static Settings Read(IReadOnlyDictionary<string, string> values) => Settings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(one => KeyValuePair.Create(one.Key.Replace("__", ":", StringComparison.Ordinal), (string?)one.Value))).Build(),
        InAzure);

    [GeneratedRegex(@"(?<=^\|[^|]*)`(?<name>[A-Za-z_]+)`(?=[^|]*\|)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Setting();

    [GeneratedRegex(@"^@Microsoft\.KeyVault\(VaultName=[a-z0-9-]{3,24};SecretName=(?<secret>[a-z-]+)\)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Reference();
}
