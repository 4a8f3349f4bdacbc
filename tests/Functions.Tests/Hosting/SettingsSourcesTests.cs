using Microsoft.Extensions.Configuration;
using Tcns.Functions.Hosting;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Hosting;

public sealed class SettingsSourcesTests : IDisposable
{
    private const string Credentials = "CREDENTIALS_DIRECTORY";
    private const string Inherited = "ASPNETCORE_TCNSTEST";
    private readonly string folder = Directory.CreateTempSubdirectory("tcns-settings-").FullName;

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Inherited, null);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_sample_is_a_settings_file()
    {
        var values = SettingsSources.ReadValues(Repository.At("local.settings.sample.json"));

        Assert.Equal("UseDevelopmentStorage=true", values["AzureWebJobsStorage"]);
    }

    [Fact]
    public void Two_underlines_divide_as_they_do_in_the_environment()
    {
        var file = WriteFile("""{ "Values": { "Tcns__SystemKey": "k", "AzureWebJobsStorage__accountName": "a" } }""");

        Assert.Equal(("k", "a"), (SettingsSources.ReadValues(file)["Tcns:SystemKey"], SettingsSources.ReadValues(file)["AzureWebJobsStorage:accountName"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "Values": [] }""")]
    public void A_file_of_another_shape_is_refused(string text) =>
        Assert.Throws<SettingsException>(() => SettingsSources.ReadValues(WriteFile(text)));

    [Fact]
    public void The_host_s_own_address_is_not_taken_for_the_app_s()
    {
        var configuration = new ConfigurationManager();
        Environment.SetEnvironmentVariable(Inherited, "inherited");
        configuration.AddSettings(RunMode.From(name => name == "FUNCTIONS_CUSTOMHANDLER_PORT" ? "9000" : null), []);

        Assert.Null(configuration["TCNSTEST"]);
    }

    [Fact]
    public void A_file_that_systemd_hands_over_is_a_setting()
    {
        File.WriteAllText(Path.Combine(folder, "Tcns__SystemKey"), "k\n");
        Environment.SetEnvironmentVariable(Credentials, folder);
        try
        {
            var configuration = new ConfigurationManager();
            configuration.AddSettings(RunMode.Alone, []);

            Assert.Equal("k", configuration["Tcns:SystemKey"]);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Credentials, null);
        }
    }

    private string WriteFile(string text)
    {
        var file = Path.Combine(folder, "local.settings.json");
        File.WriteAllText(file, text);
        return file;
    }
}
