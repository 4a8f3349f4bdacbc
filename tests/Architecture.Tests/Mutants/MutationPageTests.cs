using Tcns.Mutation;
using Tcns.Mutation.Outcome;
using Tcns.Testing;

namespace Tcns.Architecture.Tests.Mutants;

public class MutationPageTests
{
    [Fact]
    public async Task The_page_says_what_came_out()
    {
        var page = await File.ReadAllTextAsync(Repository.At("docs", "reliability.md"), TestContext.Current.CancellationToken);

        Assert.Equal(MutationPage.Renew(page, Measured.OfRepository(), await Explanations.OfRepositoryAsync()), page);
    }

    /// <summary>A mutant is called by the text of its line: who changes the line looks at the mutant again.</summary>
    [Fact]
    public async Task What_is_explained_still_stands_there_and_has_a_reason()
    {
        var explanations = await Explanations.OfRepositoryAsync();

        Assert.Empty(explanations.Mutants.Where(one => !explanations.Reasons.ContainsKey(one.Reason) || !IsThere(one.Mutant)).Select(one => one.Mutant));
        Assert.False(IsThere("Domain/Time/Period.cs | public void NoSuchLine() | 0: a => b"));
    }

    [Fact]
    public void Mutants_are_called_by_their_line_and_told_apart()
    {
        const string Text = "a < b;\n  c();\na < b;";

        Assert.Equal("x.cs | a < b; (again 1) | 2: < => <=", MutantKey.Of(new Mutant("x.cs", 16, 1, "<=", ""), Text));
        Assert.Equal("x.cs | c(); | 0: c(); => ;", MutantKey.Of(new Mutant("x.cs", 9, 4, ";", ""), Text));
    }

    private static bool IsThere(string key) => key.Split(" | ") is [var file, .. var line, _]
        && File.ReadAllText(Repository.At(file)).Contains(string.Join(" | ", line).Split(" (again ")[0], StringComparison.Ordinal);
}
