using Tcns.Functions.Texts;
using Tcns.Testing;

namespace Tcns.Functions.Tests.LocalRun;

/// <summary>Who runs the app on their own machine hears that its storage has gone, and what to do.</summary>
public class EndedEmulatorTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private static string Told => AppTexts.Get("start.storage-ended", Language.Vietnamese);

    [Fact]
    public async Task An_emulator_that_ends_by_itself_is_told_of_in_words()
    {
        using var folder = new DataFolder();
        await using var app = await LocalApp.StartAsync(folder.Path, LocalApp.OwnEmulator);
        Assert.DoesNotContain(Told, app.Errors, StringComparison.Ordinal);

        await ProcessTable.SignalAsync("KILL", app.FindEmulator());

        await Patience.UntilAsync("the app to tell of it", Limit, () => app.Errors.Contains(Told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Neither_a_run_that_uses_another_ones_emulator_nor_one_that_is_stopped_tells_of_it()
    {
        using var folder = new DataFolder();
        await using var host = await LocalApp.StartAsync(folder.Path, LocalApp.OwnEmulator);
        await using var guest = await LocalApp.StartAsync(folder.Path, LocalApp.OwnEmulator);
        await Patience.UntilAsync("the guest's own emulator to end", Limit, () => !guest.HasEmulator);

        Assert.Equal(143, await guest.StopAsync("TERM"));
        Assert.Equal(143, await host.StopAsync("TERM"));

        Assert.DoesNotContain(Told, guest.Errors + host.Errors, StringComparison.Ordinal);
    }
}
