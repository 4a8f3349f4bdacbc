using Tcns.Benchmarks.Load;

namespace Tcns.Infra.Tests.Performance;

public sealed class LoadPageTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tcns-load-page-");

    private static Finding Good => new(1_000, 990, 995, 2_500, Lost: 0, Doubled: 0, Unheard: 5, Alien: 0);

    [Fact]
    public async Task The_page_says_what_was_measured()
    {
        var page = await File.ReadAllTextAsync(LoadPage.Page, TestContext.Current.CancellationToken);

        Assert.Equal(LoadPage.Renew(page, LoadResults.Read(LoadPage.Figures)), page);
    }

    [Fact]
    public void Results_that_are_written_are_read_as_they_were_and_told_with_what_went_wrong()
    {
        var file = Path.Combine(folder.FullName, "measured.json");
        new LoadResults(FiguresOf(Good), null, null).Write(file);

        var text = LoadPage.WriteFinding(LoadResults.Read(file).Load!) + LoadPage.WriteStage(LoadResults.Read(file).Load!.Stages[0]);

        Assert.Contains("**lost 0, doubled 0**", text, StringComparison.Ordinal);
        Assert.Contains("20 records at once 503 × 3", text, StringComparison.Ordinal);
        Assert.Contains("| a record against the bare insert | | 2.5 times |", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 0, 0, 2_500)]
    [InlineData(0, 1, 0, 2_500)]
    [InlineData(0, 0, 1, 2_500)]
    [InlineData(0, 0, 0, 2_499)]
    public void A_run_that_lost_or_doubled_anything_or_published_other_people_is_not_good(int lost, int doubled, int alien, long published)
    {
        Assert.True(FiguresOf(Good).IsGood);
        Assert.False((FiguresOf(Good with { Lost = lost, Doubled = doubled, Alien = alien }) with { PublishedPeople = published }).IsGood);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static LoadFigures FiguresOf(Finding found) =>
        new(new DateOnly(2026, 11, 23), "a machine", IsThroughNginx: false, 1, 10, [Stage()], found, Supports: 2_500, PublishedVisits: 995, PublishedPeople: 2_500);

    private static LoadStage Stage()
    {
        var load = new ProcessLoad(1_000_000, 900_000, 100, 1.5);
        return new LoadStage(
            16, 60, 300, 310, [new TimesOfAct("One", 10, 25, 30, 40, 50)], [new Refusal("Twenty", 503, 3)], 3, 1, 1_000, 2, 12.5, 0, load, load, 0.2, new TimesOfAct("Bare", 60, 10, 12, 15, 20));
    }
}
