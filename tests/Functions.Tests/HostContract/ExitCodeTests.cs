using Tcns.Testing;

namespace Tcns.Functions.Tests.HostContract;

/// <summary>The host never restarts a handler that ended with 0, so no end under the host is 0.</summary>
public class ExitCodeTests(PublishedApp published, Stores stores)
{
    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("INT", 130)]
    public async Task A_signal_ends_the_app_with_its_own_code(string signal, int code)
    {
        var store = await stores.TakeAsync();
        await using var app = await HostedApp.StartAsync(await ExecutableAsync(), store.ConnectionString);

        await app.SignalAsync(signal);

        Assert.Equal(code, await app.WaitForExitAsync());
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "Tcns__Clock", "2026-11-20T08:00:00Z", "Tcns__Clock")]
    [InlineData(null, "Tcns__SystemKey", "x", "AzureWebJobsStorage")]
    [InlineData("UseDevelopmentStorage=true", "WEBSITE_SITE_NAME", "tcns", "Tcns__SystemKey")]
    public async Task Settings_that_cannot_be_used_end_the_start_with_2_and_are_named(string? storage, string name, string value, string named)
    {
        await using var app = AppProcess.Start(
            await ExecutableAsync(), [], await published.GetRootAsync(), HostEnvironment.For(FreePort.Find(), storage, (name, value)));

        Assert.Equal(2, await app.WaitForExitAsync(TimeSpan.FromSeconds(20)));
        Assert.Contains(named, app.Errors, StringComparison.Ordinal);
        Assert.Single(app.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private async Task<string> ExecutableAsync() => Path.Combine(await published.GetRootAsync(), "Tcns.Functions");
}
