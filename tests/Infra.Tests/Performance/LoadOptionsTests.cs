using Tcns.Benchmarks;
using Tcns.Benchmarks.Commands;
using Tcns.Benchmarks.Load;

namespace Tcns.Infra.Tests.Performance;

public sealed class LoadOptionsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tcns-load-options-");

    private string File => Path.Combine(folder.FullName, "measured.json");

    [Theory]
    [InlineData("load")]
    [InlineData("endurance")]
    public async Task A_trial_takes_no_place_among_what_is_published(string scenario)
    {
        var order = Read(scenario, "--short", "--json", LoadPage.Figures);

        // Before anything is built or started.
        var told = await Assert.ThrowsAsync<FormatException>(() => Run(order));
        Assert.Contains("never published", told.Message, StringComparison.Ordinal);
        Assert.Equal(File, LoadOptions.FileOf(Read(scenario, "--short", "--json", File), TimeSpan.FromMinutes(1), _ => null));
    }

    [Fact]
    public void A_shorter_run_takes_a_longer_ones_place_only_when_it_is_told_to()
    {
        var (brief, whole) = (TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(10));

        Assert.Throws<FormatException>(() => LoadOptions.FileOf(Read("load", "--json", File), brief, _ => 10));
        Assert.Equal(File, LoadOptions.FileOf(Read("load", "--json", File, "--replace", "yes"), brief, _ => 10));
        Assert.Equal(File, LoadOptions.FileOf(Read("load", "--json", File), whole, _ => 10));
        Assert.Equal(File, LoadOptions.FileOf(Read("load", "--json", File), brief, _ => null));
        Assert.Null(LoadOptions.FileOf(Read("load"), brief, _ => 10));
        Assert.Throws<FormatException>(() => LoadOptions.FileOf(Read("load", "--replace", "maybe"), brief, _ => 10));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static Task Run(Order order) => Assert.Single(order.Scenarios).RunAsync(order, TextWriter.Null);

    private static Order Read(params string[] words) => Order.Read(words, Scenarios.All);
}
