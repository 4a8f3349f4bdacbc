using Tcns.Mutation;
using Tcns.Mutation.Outcome;

namespace Tcns.Architecture.Tests.Mutants;

public class CampaignTests
{
    private static readonly Choice Usual = new() { Slack = TimeSpan.FromSeconds(1) };

    [Fact]
    public async Task What_a_test_looks_at_is_killed_and_what_none_looks_at_survives()
    {
        var (tests, verdicts) = await TryAsync(AgesSample.Room, AgesSample.Tests, Usual);

        Assert.Equal(6, tests);
        Assert.Equal([Verdict.Killed], verdicts["public static bool IsGrown(int age) => age >= Least; | 43: >= => >"]);
        Assert.Equal([Verdict.Survived], verdicts["public static int Next(int age) => age + 1; | 39: + => -"]);
        Assert.Equal([Verdict.NotReached], verdicts["public static int Never(int age) => age - 1; | 40: - => +"]);
        Assert.Equal([Verdict.TimedOut], verdicts["age--; | 0: age--; => ;"]);

        // A constant that a pattern wants as such is compiled by itself; what is made once a process is tried in one of its own.
        Assert.Equal([Verdict.Killed], verdicts["private const int Least = 18; | 26: 18 => 19"]);
        Assert.Equal([Verdict.Killed], verdicts["private static readonly int[] Round = [40, 50]; | 39: 40 => 41"]);
        Assert.Equal([Verdict.Survived], verdicts["private static readonly int[] Round = [40, 50]; | 43: 50 => 51"]);
    }

    [Fact]
    public async Task No_mutant_is_killed_by_what_another_left_behind_by_a_process_that_broke_down_or_by_a_machine_that_stood_still()
    {
        (string Mutant, Verdict Verdict)[] expected =
        [
            ("public static int Kept(int day) => kept ??= day + day; | 48: + => -", Verdict.Killed),
            ("public static int After(int day) => day + day; | 40: + => -", Verdict.Survived),
            ("if (isDeep) | 4: isDeep => !(isDeep)", Verdict.Broken),
            ("public static bool Stumble(bool isAsked) => isAsked && Fall(); | 52: && => ||", Verdict.Survived),
            ("if (isLong) | 4: isLong => !(isLong)", Verdict.Survived),
        ];

        var (_, verdicts) = await TryAsync(TangleSample.Room, TangleSample.Tests, Usual);

        Assert.Equal(expected, expected.Select(one => (one.Mutant, verdicts[one.Mutant].Single())));
    }

    [Fact]
    public async Task What_only_tests_reach_that_take_too_long_has_not_been_tried()
    {
        var (_, verdicts) = await TryAsync(TangleSample.Room, TangleSample.Tests, Usual with { Tests = "Slow", Patience = TimeSpan.FromSeconds(1) });

        Assert.Equal([Verdict.NotTried], verdicts["public static int Rarely(int day) => day - day; | 41: - => +"]);
        Assert.Equal([Verdict.NotReached], verdicts["public static int After(int day) => day + day; | 40: + => -"]);
    }

    private static async Task<(int Tests, ILookup<string, Verdict> Verdicts)> TryAsync(string room, string tests, Choice choice)
    {
        using var sample = new Sample(room, tests);
        var campaign = new Campaign(sample.Compiler, sample.Folder, choice, Explanations.None, TextWriter.Null);
        var judged = await campaign.RunAsync();
        return (campaign.Tests, judged.ToLookup(one => one.Key.Split(" | ", 2)[1], one => one.Verdict));
    }
}
