using System.Text.RegularExpressions;
using Tcns.Benchmarks;
using Tcns.Benchmarks.Commands;
using Tcns.Benchmarks.Results;
using Tcns.Testing;

namespace Tcns.Infra.Tests.Performance;

public partial class PerformancePageTests
{
    private const string PageLink = "docs/performance.md";

    /// <summary>Scenarios, and what may be done with them.</summary>
    private static HashSet<string> Known => [.. Scenarios.All.Select(scenario => scenario.Name), .. Enum.GetNames<Verb>().Select(verb => verb.ToLowerInvariant()), "all"];

    private static ResultSet Baseline => ResultSet.Read(File.ReadAllText(Repository.At("benchmarks", "baseline.json")));

    [Fact]
    public void The_page_says_what_the_baseline_gives()
    {
        var page = File.ReadAllText(Repository.At("docs", "performance.md"));

        Assert.Equal(PerformancePage.Renew(page, Baseline, Scenarios.All), page);
    }

    [Fact]
    public void Scenarios_of_several_runs_stand_with_their_own_days_and_remarks()
    {
        var (http, start) = (Measured.Times(2, name: "GET /") with { Scenario = "http" }, Measured.Times(2, name: "to the first answer") with { Scenario = "start" });
        var results = (Measured.Set(http) with { Remark = "busy" }).With(Measured.Set(start) with { On = new DateOnly(2026, 12, 1) });

        var page = PerformancePage.Renew(File.ReadAllText(Repository.At("docs", "performance.md")), results, Scenarios.All);

        Assert.Contains("times that of an empty app. Measured on 2026-11-23. **Provisional: busy.***\n", page, StringComparison.Ordinal);
        Assert.Contains("times an empty app. Measured on 2026-12-01.*\n", page, StringComparison.Ordinal);
        Assert.Contains("lần của một ứng dụng rỗng. Đo ngày 23/11/2026. **Số liệu tạm: busy.**\n", page, StringComparison.Ordinal);
        Assert.Contains("\n\nMeasured on 2026-11-23. **Provisional: busy.**\n\n| figure", page, StringComparison.Ordinal);
        Assert.Contains("\n\nMeasured on 2026-12-01.\n\n| figure", page, StringComparison.Ordinal);
        Assert.Equal(3, page.Split("busy").Length - 1);
    }

    [Fact]
    public void The_baseline_is_a_whole_run_of_scenarios_that_there_are()
    {
        var (baseline, scenarios) = (Baseline, Scenarios.All.Select(scenario => scenario.Name).ToHashSet());
        var measured = baseline.Figures.Select(figure => figure.Scenario).ToHashSet();

        Assert.False(baseline.IsShort);
        Assert.Subset(scenarios, measured);
        Assert.Equal(baseline.Figures.Count, baseline.Figures.DistinctBy(figure => figure.Key).Count());
        Assert.All(Headline.All, headline => Assert.Contains(headline.Figure.Split(':')[0], scenarios));
        Assert.All(
            Headline.All.Where(headline => measured.Contains(headline.Figure.Split(':')[0])), headline => Assert.Contains(baseline.Figures, figure => figure.Key == headline.Figure));
    }

    [Fact]
    public void A_command_that_a_document_names_is_one_of_the_benchmarks()
    {
        var named = Documents().SelectMany(page => Command().Matches(File.ReadAllText(page)).Select(match => (Page: Path.GetFileName(page), Name: match.Groups["name"].Value))).ToList();

        Assert.NotEmpty(named);
        var known = Known;
        Assert.DoesNotContain(named, one => !known.Contains(one.Name));
    }

    [Fact]
    public void The_README_states_no_speed_and_links_the_page_that_does()
    {
        var readme = File.ReadAllText(Repository.At("README.md"));

        Assert.Contains(PageLink, readme, StringComparison.Ordinal);
        Assert.DoesNotContain(readme.Split("\n\n"), text => Speed().IsMatch(text) || Wait().IsMatch(text));
    }

    [Theory]
    [InlineData("0.8 s to the first answer")]
    [InlineData("and publishes them, in two to three\nminutes")]
    [InlineData("takes about a minute longer")]
    [InlineData("within 30 seconds")]
    public void What_somebody_waits_is_known_as_a_speed(string text) => Assert.True(Speed().IsMatch(text) || Wait().IsMatch(text));

    [Fact]
    public void A_speed_that_a_decision_or_a_description_states_stands_beside_the_command_that_measures_it()
    {
        var stated = Directory.EnumerateFiles(Repository.At("docs", "adr"), "*.md").Append(Repository.At("ARCHITECTURE.md"))
            .SelectMany(page => Section().Split(File.ReadAllText(page)).Where(text => Speed().IsMatch(text)).Select(text => (Page: Path.GetFileName(page), Text: text))).ToList();

        Assert.NotEmpty(stated);
        Assert.DoesNotContain(stated, one => !Command().IsMatch(one.Text));
    }

    private static IEnumerable<string> Documents() => Directory.EnumerateFiles(Repository.Root, "*.md")
        .Concat(Directory.EnumerateFiles(Repository.At("docs"), "*.md", SearchOption.AllDirectories));

    [GeneratedRegex("(--project benchmarks|`benchmarks) (?<name>[a-z][a-z-]*)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Command();

    /// <summary>A measured time has a decimal or was taken; a rate is of something.</summary>
    [GeneratedRegex(@"\d\.\d+ (ms|s)\b|\btook [^.]*\d (ms|s)\b|\d rows/s\b|\d visits/s\b|\d requests/s\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Speed();

    /// <summary>In words or figures: in two minutes, takes a minute, within 30 seconds.</summary>
    [GeneratedRegex(@"\b(in|within|takes?|took|after)\s+(about\s+|some\s+)?(\d+|an?|one|two|three|four|five|ten|twenty|thirty|half\s+an?)(\s+to\s+\w+)?\s+(second|minute|hour)s?\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Wait();

    [GeneratedRegex("^#", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Section();
}
