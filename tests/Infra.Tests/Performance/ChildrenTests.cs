using Tcns.Benchmarks;
using Tcns.Testing;

namespace Tcns.Infra.Tests.Performance;

public class ChildrenTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task What_a_process_has_started_ends_also_what_does_not_listen()
    {
        await using var parent = AppProcess.Start("bash", ["-c", "(trap '' TERM; while true; do sleep 1; done) & sleep 1000 & wait; echo over"], Path.GetTempPath(), []);
        await Patience.UntilAsync("two children", Longest, () => ProcessTable.ChildrenOf(parent.Id).Count == 2);
        var children = ProcessTable.ChildrenOf(parent.Id);

        await Children.EndAsync(parent.Id, TimeSpan.FromSeconds(1));

        Assert.Equal(0, await parent.WaitForExitAsync(Longest));
        Assert.All(children, child => Assert.True(ProcessTable.HasEnded(child)));
    }
}
