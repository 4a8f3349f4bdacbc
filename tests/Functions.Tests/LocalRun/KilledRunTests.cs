using System.Net;
using System.Text;
using Tcns.Functions.Tests.HostContract;
using Tcns.Testing;

namespace Tcns.Functions.Tests.LocalRun;

public class KilledRunTests
{
    [Fact]
    public async Task A_killed_run_leaves_its_data_but_no_emulator_and_the_next_one_goes_on_without_a_new_key()
    {
        using var folder = new DataFolder();
        string system;
        string issued;
        await using (var first = await LocalApp.StartAsync(folder.Path, LocalApp.OwnEmulator))
        {
            using var health = await first.GetAsync("/api/health");
            Assert.Equal(HttpStatusCode.OK, health.StatusCode);
            system = first.PrintedKey!;
            issued = await IssueAsync(first, system);
            var emulator = first.FindEmulator();

            await first.KillAsync();

            await Patience.UntilAsync("the emulator to end", TimeSpan.FromSeconds(20), () => ProcessTable.HasEnded(emulator));
        }

        await using var second = await LocalApp.StartAsync(folder.Path, LocalApp.OwnEmulator);
        foreach (var key in (string[])[system, issued])
        {
            using var me = await second.GetAsync("/api/v1/me", key);
            Assert.Equal(HttpStatusCode.OK, me.StatusCode);
        }

        Assert.Null(second.PrintedKey);
    }

    private static async Task<string> IssueAsync(LocalApp app, string system)
    {
        using var answer = await app.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, KeyCalls.Path)
            {
                Content = new StringContent("""{"role":"officer","unit":"11113"}""", Encoding.UTF8, "application/json"),
            },
            system);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await Answers.ReadTextAsync(answer, "key"))!;
    }
}
