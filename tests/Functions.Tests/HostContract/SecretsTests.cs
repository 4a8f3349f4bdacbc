using Tcns.Domain.Access;
using Tcns.Testing;

namespace Tcns.Functions.Tests.HostContract;

/// <summary>The host keeps what the app prints.</summary>
public class SecretsTests(PublishedApp published, Stores stores)
{
    private const string Label = "Điện thoại chị Hoa";
    private const string Member = "0912345678";

    [Fact]
    public async Task Nothing_that_is_printed_holds_a_key_a_label_or_a_member()
    {
        var store = await stores.TakeAsync();
        await using var app = await HostedApp.StartAsync(Path.Combine(await published.GetRootAsync(), "Tcns.Functions"), store.ConnectionString);
        var wrong = KeySecret.Create().Text;
        var issued = await app.IssueAsync($$"""{"role":"viewer","unit":"11113","member":"{{Member}}","label":"{{Label}}"}""");

        foreach (var path in (string[])["/api/v1/me", "/api/v1/keys?unit=31&key=" + issued, "/" + issued, "/api/v1/keys/" + issued, "/%zz" + issued])
        {
            foreach (var key in (string?[])[issued, HostedApp.SystemKey, wrong, null])
                (await app.GetAsync(path, key)).Dispose();
        }

        (await app.PostAsync(KeyCalls.Body($$"""{"role":"{{Label}}","label":"{{issued}}" """))).Dispose();
        (await app.PostEventAsync("Rebuild", EventBodies.BinaryMessage(System.Text.Encoding.UTF8.GetBytes(Label + issued)))).Dispose();
        (await app.PostEventAsync("Rebuild", "{" + Label + issued)).Dispose();
        (await app.PostTimerAsync()).Dispose();

        await Patience.UntilAsync("the log of the refused key", TimeSpan.FromSeconds(10), () => app.Printed.Contains(KeyHash.Of(wrong).Id, StringComparison.Ordinal));
        await Patience.UntilAsync("the log of the failed order", TimeSpan.FromSeconds(10), () => app.Printed.Contains("Rebuild failed", StringComparison.Ordinal));
        await Patience.UntilAsync("the log of the timer", TimeSpan.FromSeconds(10), () => app.Printed.Contains("Retention ran to its end", StringComparison.Ordinal));
        Assert.All(
            (string[])[HostedApp.SystemKey, issued, wrong, Label, "chị Hoa", Member],
            secret => Assert.DoesNotContain(secret, app.Printed, StringComparison.Ordinal));
    }
}
