using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using NCrontab;
using Tcns.Functions.Hosting;
using Tcns.Functions.SystemHealth;
using Tcns.Functions.Texts;
using Tcns.Testing;

namespace Tcns.Functions.Tests.SystemHealth;

/// <summary>What the code knows and what operators read are the same.</summary>
public partial class RunbookTests
{
    private static readonly string Page = File.ReadAllText(Repository.At("docs", "runbook.md"));

    public static TheoryData<string> Timers => [.. FunctionCatalogue.Timers.Select(timer => timer.Name)];

    [Fact]
    public void Each_symptom_has_its_heading_and_no_heading_is_of_another() =>
        Assert.Equal(Symptoms.All.Order(), Headings().Matches(Page).Select(heading => heading.Groups["code"].Value).Order());

    [Fact]
    public void Each_symptom_names_the_test_that_provokes_it()
    {
        var tests = Assembly.GetExecutingAssembly().GetTypes()
            .SelectMany(type => type.GetMethods().Select(method => type.Name + "." + method.Name)).ToHashSet(StringComparer.Ordinal);
        var rows = Tried().Matches(Page);
        Assert.Equal(Symptoms.All.Order(), rows.Select(row => row.Groups["code"].Value).Order());
        Assert.All(rows, row => Assert.Contains(row.Groups["test"].Value, tests));
    }

    [Fact]
    public void Each_symptom_speaks_both_languages_and_its_links_lead_somewhere()
    {
        foreach (var symptom in Symptoms.All.Select(code => new Symptom(code, "?", null)))
        {
            foreach (var language in Enum.GetValues<Language>())
                Assert.All([symptom.Title(language), symptom.Detail(language), symptom.Todo(language)], text => Assert.NotEmpty(text));
        }

        var links = Links().Matches(Page).Select(link => link.Groups["to"].Value);
        Assert.All(links, link => Assert.True(
            Page.Contains("\n## " + link + "\n", StringComparison.Ordinal) || Page.Contains("<a id=\"" + link + "\"></a>", StringComparison.Ordinal), link));
    }

    /// <summary>The hour is said in words beside the schedule: both are the same.</summary>
    [Theory]
    [MemberData(nameof(Timers))]
    public void A_timers_hour_in_words_is_that_of_its_schedule(string name)
    {
        var timer = FunctionCatalogue.Timers.Single(one => one.Name == name);
        var schedule = CrontabSchedule.Parse(timer.Schedule, new CrontabSchedule.ParseOptions { IncludingSeconds = true });
        var (first, second) = (schedule.GetNextOccurrence(new DateTime(2026, 1, 1)), schedule.GetNextOccurrence(schedule.GetNextOccurrence(new DateTime(2026, 1, 1))));
        var wanted = second - first < TimeSpan.FromHours(1)
            ? (second - first).TotalMinutes.ToString("0", CultureInfo.InvariantCulture) + " "
            : first.AddHours(7).ToString("HH:mm", CultureInfo.InvariantCulture);
        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.Contains(wanted, AppTexts.Get($"timer.{name}.when", language), StringComparison.Ordinal);
            Assert.NotEmpty(AppTexts.Get($"timer.{name}.does", language));
        }
    }

    /// <summary>Headings that are one word in lower case are codes.</summary>
    [GeneratedRegex("^## (?<code>[a-z]+(-[a-z]+)*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Headings();

    [GeneratedRegex(@"^\| `(?<code>[a-z-]+)` \| `(?<test>[A-Za-z_.0-9]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tried();

    [GeneratedRegex(@"\]\(#(?<to>[a-z-]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();
}
