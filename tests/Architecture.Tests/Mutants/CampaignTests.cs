using Tcns.Mutation;
using Tcns.Mutation.Outcome;

namespace Tcns.Architecture.Tests.Mutants;

public class CampaignTests
{
    [Fact]
    public async Task What_a_test_looks_at_is_killed_and_what_none_looks_at_survives()
    {
        using var sample = new Sample();
        var choice = new Choice { Slack = TimeSpan.FromMilliseconds(300) };

        var campaign = new Campaign(sample.Compiler, sample.Folder, choice, Explanations.None, TextWriter.Null);
        var judged = await campaign.RunAsync();
        var verdicts = judged.ToLookup(one => one.Key.Split(" | ", 2)[1], one => one.Verdict);

        Assert.Equal(6, campaign.Tests);
        Assert.Equal([Verdict.Killed], verdicts["public static bool IsGrown(int age) => age >= Least; | 43: >= => >"]);
        Assert.Equal([Verdict.Survived], verdicts["public static int Next(int age) => age + 1; | 39: + => -"]);
        Assert.Equal([Verdict.NotReached], verdicts["public static int Never(int age) => age - 1; | 40: - => +"]);
        Assert.Equal([Verdict.TimedOut], verdicts["age--; | 0: age--; => ;"]);

        // A constant that a pattern wants as such is compiled by itself; what is made once a process is tried in one of its own.
        Assert.Equal([Verdict.Killed], verdicts["private const int Least = 18; | 26: 18 => 19"]);
        Assert.Equal([Verdict.Killed], verdicts["private static readonly int[] Round = [40, 50]; | 39: 40 => 41"]);
        Assert.Equal([Verdict.Survived], verdicts["private static readonly int[] Round = [40, 50]; | 43: 50 => 51"]);
    }
}
