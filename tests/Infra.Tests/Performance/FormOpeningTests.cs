using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Tcns.Benchmarks.Load;
using Tcns.Testing;

namespace Tcns.Infra.Tests.Performance;

/// <summary>The phones of a load ask what the field form asks, by the form's own text.</summary>
public partial class FormOpeningTests
{
    private static readonly Seat Seat = new("02200-T01", "02200-01", "Bearer x", ["a"]);
    private static readonly FormOpening Form = new("2026-Q4", new DateOnly(2026, 11, 23));

    private static IReadOnlyList<string> Asked =>
        [FormOpening.Me, .. Form.TeamOf(Seat), .. Form.ReturnedTo(Seat), .. Form.StandingOf(Seat), FormOpening.ReportsOf(Seat), FormOpening.NoticesOf(Seat), FormOpening.ReportOf(Seat, "2026-Q3")];

    [Fact]
    public void A_phone_asks_all_that_the_form_asks_and_nothing_else()
    {
        var forms = ((string[])["asked.ts", "reference.ts", "fromOffice.ts", "standing.ts", "reports.ts"])
            .SelectMany(file => Address().Matches(TextOf(file)).Select(match => match.Groups["path"].Value))
            .Where(path => !path.EndsWith("/submit", StringComparison.Ordinal))
            .Select(path => "^" + string.Join("[^/?&]+", Part().Split(path).Select(Regex.Escape)) + "$").Distinct().ToList();

        Assert.True(forms.Count >= 10, "Only these addresses were found: " + string.Join(' ', forms));
        Assert.All(forms, form => Assert.Contains(Asked, path => Matches(path, form)));
        Assert.All(Asked, path => Assert.Contains(forms, form => Matches(path, form)));
        Assert.Equal(
            Word().Matches(Returnable().Match(TextOf("fromOffice.ts")).Value).Select(match => match.Groups["word"].Value),
            Asked.Where(path => path.Contains("status=returned", StringComparison.Ordinal)).Select(path => path[..path.IndexOf('?', StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_phone_reads_as_many_reports_as_the_form_and_asks_as_far_back()
    {
        var today = new DateOnly(2026, 11, 23);
        var list = JsonSerializer.SerializeToUtf8Bytes(new
        {
            items = Enumerable.Range(0, 9).Select(number => new { period = $"P{number}", status = number == 1 ? "accepted" : "due", dueOn = number == 0 ? null : today.AddDays(100 - (10 * number)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }),
        });

        Assert.Equal(["P8", "P7", "P6", "P5", "P4", "P3"], Form.OpenIn(list));
        Assert.Contains("const MOST_OPEN = 6;", TextOf("reports.ts"), StringComparison.Ordinal);
        Assert.Contains("const MOST_TOLD = 5;", TextOf("reports.ts"), StringComparison.Ordinal);
        Assert.Contains("const REMEMBERED_DAYS = 90;", TextOf("fromOffice.ts"), StringComparison.Ordinal);
        Assert.Contains("feedback?unit=02200-T01&from=2026-08-25&limit=100", Asked);
    }

    private static string TextOf(string file) => File.ReadAllText(Repository.At("web", "src", "field", file));

    private static bool Matches(string path, string form) => Regex.IsMatch(path, form, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Given to who asks, or named where the first questions stand together.</summary>
    [GeneratedRegex("(\\b(ask|list)(<[^(`']*>)?\\(|^  [a-z]+: )[`'](?<path>[^`']+)[`']", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Multiline, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\$\{[^}]*\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Part();

    [GeneratedRegex(@"const RETURNABLE[^\n]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Returnable();

    [GeneratedRegex("'(?<word>[a-z]+)'", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
