using Tcns.Benchmarks;
using Tcns.Benchmarks.Commands;
using Tcns.Benchmarks.Results;

namespace Tcns.Infra.Tests.Performance;

public class OrderTests
{
    [Fact]
    public void Scenarios_are_named_and_all_are_the_usual_ones()
    {
        Assert.Equal(["posts", "http"], Names(Read("posts", "http")));
        Assert.Equal(Scenarios.All.Where(scenario => scenario.IsUsual).Select(scenario => scenario.Name), Names(Read("all")));
        Assert.Equal(Names(Read("all")), Names(Read("compare")));
        Assert.Equal((Verb.Compare, Verb.Baseline, Verb.Run), (Read("compare", "posts").Verb, Read("baseline").Verb, Read("posts").Verb));
        Assert.Equal((3, 5), (Read("posts", "--short").Rounds(9), Read("posts").Rounds(5)));
        Assert.Equal((4, 4), (Read("posts", "--short", "--rounds", "4").Rounds(9), Read("posts", "--rounds", "4").Rounds(9)));
        Assert.Equal("my.json", Read("cost", "--prices", "my.json").Find("prices"));
        Assert.Equal(("my.json", "a.json"), (Read("load", "--json", "my.json").Find("json"), Read("posts", "cost", "--json", "a.json").Find("json")));
    }

    [Theory]
    [InlineData]
    [InlineData("run")]
    [InlineData("nobody")]
    [InlineData("posts", "--json")]
    [InlineData("posts", "--json", "a", "--json", "b")]
    [InlineData("posts", "--prices", "a")]
    [InlineData("cost", "--json", "a")]
    [InlineData("faults", "--rounds", "3")]
    [InlineData("scale", "--remark", "a")]
    [InlineData("load", "--rounds", "3")]
    [InlineData("posts", "load", "--json", "a")]
    public void A_word_that_nobody_knows_is_told(params string[] words) => Assert.Throws<FormatException>(() => Read(words));

    [Fact]
    public async Task A_comparison_of_two_files_ends_with_1_and_names_what_is_worse()
    {
        var folder = Directory.CreateTempSubdirectory("tcns-compare-").FullName;
        try
        {
            var (baseline, same, worse) = (Path.Combine(folder, "baseline.json"), Path.Combine(folder, "same.json"), Path.Combine(folder, "worse.json"));
            foreach (var (file, times) in ((string, double)[])[(baseline, 2), (same, 2.05), (worse, 2.5)])
                await File.WriteAllTextAsync(file, Measured.Set(Measured.Times(times)).Write(), TestContext.Current.CancellationToken);

            var (green, quiet) = await CompareAsync(baseline, same);
            var (red, told) = await CompareAsync(baseline, worse);

            Assert.Equal((0, 1), (green, red));
            await Assert.ThrowsAsync<FormatException>(() => CompareAsync(baseline, Path.Combine(folder, "nowhere.json")));
            Assert.Contains("Nothing is worse than the baseline.", quiet, StringComparison.Ordinal);
            Assert.Contains("Worse     posts: visit (Value): +25.0 % dearer, noise up to 10.0 %", told, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("many")]
    public void Rounds_are_a_whole_number(string rounds) => Assert.Throws<FormatException>(() => Read("posts", "--rounds", rounds).Rounds(9));

    private static async Task<(int Code, string Output)> CompareAsync(string baseline, string results)
    {
        await using var output = new StringWriter();
        var code = await new Desk(output).RunAsync(Read("compare", "posts", "--baseline", baseline, "--from", results));
        return (code, output.ToString());
    }

    private static Order Read(params string[] words) => Order.Read(words, Scenarios.All);

    private static IEnumerable<string> Names(Order order) => order.Scenarios.Select(scenario => scenario.Name);
}
