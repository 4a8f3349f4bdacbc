using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Tcns.PowerBi.Tests.Tmdl;
using Tcns.Testing;

namespace Tcns.PowerBi.Tests.Report;

/// <summary>The reports by their validator, and by what it does not see.</summary>
public partial class ReportTests
{
    private const string Validator = "node_modules/@microsoft/powerbi-report-authoring-cli/dist/cli.js";

    /// <summary>Power BI Desktop opens no longer ones on every machine.</summary>
    private const int LongestPath = 120;

    private static readonly string[] Pages =
        ["Bắt đầu", "Tổng quan tỉnh", "Xã", "Thôn và tổ", "Tập huấn", "Hoạt động theo tuần", "Báo cáo đúng hạn", "Phản ánh", "Chất lượng dữ liệu"];

    public static TheoryData<string> Projects => ["Tcns", "TcnsOData"];

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task The_validator_has_nothing_to_say(string project)
    {
        var said = JsonElement.Parse(await NodeScript.RunAsync(Validator, ["validate", $"powerbi/{project}.pbip", "--no-schema"], TestContext.Current.CancellationToken)).GetProperty("data");

        Assert.True(said.GetProperty("errorCount").GetInt32() == 0 && said.GetProperty("warningCount").GetInt32() == 0, said.ToString());
        Assert.Equal(Path.Combine("powerbi", project + ".Report"), Path.GetRelativePath(Repository.Root, said.GetProperty("reportPath").GetString()!));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_field_is_in_the_model(string project)
    {
        var model = project == "Tcns" ? SemanticModel.Blobs : SemanticModel.OData;
        var fields = new ReportFiles(project).All().SelectMany(file => ReportFiles.Fields(file.Json).Select(field => (file.File, field))).ToList();

        Assert.True(fields.Count > 200);
        Assert.All(fields, named => Assert.True(
            model.Tables.Any(table => table.Name == named.field.Table && table.Of(named.field.Kind == ReportField.Measure ? "measure" : "column").Any(one => one.Name == named.field.Name)),
            $"{named.File}: {named.field}"));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void It_opens_on_the_start_page_and_has_the_eight_behind_it(string project)
    {
        var report = new ReportFiles(project);
        var pages = report.Read("definition", "pages", "pages.json");

        Assert.Equal(Pages, report.PageOrder.Select(name => report.Page(name).GetProperty("displayName").GetString()));
        Assert.Equal(report.PageOrder[0], pages.GetProperty("activePageName").GetString());
        Assert.Equal(report.PageOrder.Order(StringComparer.Ordinal), Directory.EnumerateDirectories(Path.Combine(report.Folder, "definition", "pages")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    /// <summary>The validator finds a report by its folder's name.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void The_project_leads_to_its_report_and_that_to_its_model(string project)
    {
        var report = new ReportFiles(project);
        var artifact = Assert.Single(JsonElement.Parse(File.ReadAllText(Repository.At("powerbi", project + ".pbip"))).GetProperty("artifacts").EnumerateArray());
        var definition = report.Read("definition.pbir");

        Assert.Equal(report.Folder, Path.GetFullPath(artifact.GetProperty("report").GetProperty("path").GetString()!, Repository.At("powerbi")));
        Assert.Equal(Repository.At("powerbi", project + ".SemanticModel"), Path.GetFullPath(definition.GetProperty("datasetReference").GetProperty("byPath").GetProperty("path").GetString()!, report.Folder));

        // Those before it have the report in one file, and the model in another.
        Assert.Equal(4, Version.Parse(definition.GetProperty("version").GetString()!).Major);
        Assert.Equal(4, Version.Parse(JsonElement.Parse(File.ReadAllText(Repository.At("powerbi", project + ".SemanticModel", "definition.pbism"))).GetProperty("version").GetString()!).Major);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_visual_is_in_a_folder_of_its_name_and_tells_those_who_do_not_see_it(string project)
    {
        var report = new ReportFiles(project);

        foreach (var visual in report.Visuals())
        {
            Assert.Equal(visual.Folder, visual.Json.GetProperty("name").GetString());
            var alt = Text(visual.Visual.GetProperty("visualContainerObjects").GetProperty("general")[0].GetProperty("properties").GetProperty("altText"));
            Assert.True(alt.Length > 5, visual.Place);
        }

        Assert.All(report.Visuals().GroupBy(one => one.Page), group => Assert.Equal(
            Enumerable.Range(0, group.Count()), group.Select(one => one.Json.GetProperty("position").GetProperty("tabOrder").GetInt32() / 1000).Order()));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void What_it_refers_to_lies_there(string project)
    {
        var report = new ReportFiles(project);
        var settings = report.Read("definition", "report.json");

        foreach (var package in settings.GetProperty("resourcePackages").EnumerateArray())
            Assert.All(package.GetProperty("items").EnumerateArray(), item => Assert.True(File.Exists(Path.Combine(report.Folder, "StaticResources", package.GetProperty("name").GetString()!, item.GetProperty("path").GetString()!))));
        Assert.Equal(settings.GetProperty("resourcePackages").EnumerateArray().Sum(package => package.GetProperty("items").GetArrayLength()), Directory.EnumerateFiles(Path.Combine(report.Folder, "StaticResources"), "*", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public void It_has_the_colours_of_the_pages()
    {
        var theme = new ReportFiles("Tcns").Read("StaticResources", "RegisteredResources", "Tcns.json");
        var pages = Variable().Matches(File.ReadAllText(Repository.At("web", "src", "common", "base.css"))).DistinctBy(match => match.Groups["name"].Value)
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["colour"].Value, StringComparer.Ordinal);

        foreach (var (ours, theirs) in new[] { ("foreground", "ink"), ("tableAccent", "brand"), ("good", "good"), ("bad", "bad"), ("hyperlink", "focus") })
            Assert.Equal(pages[theirs], theme.GetProperty(ours).GetString(), ignoreCase: true);
        Assert.Equal(pages["brand"], theme.GetProperty("dataColors")[0].GetString(), ignoreCase: true);
    }

    [Fact]
    public void Paths_are_short_enough_and_written_in_one_way()
    {
        // What Power BI Desktop keeps beside a project for itself is nobody else's.
        var paths = Directory.EnumerateFiles(Repository.At("powerbi"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.Root, file))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Contains(".pbi")).ToList();

        Assert.All(paths, path => Assert.InRange(path.Length, 1, LongestPath));
        Assert.All(paths, path => Assert.True(path.IsNormalized(NormalizationForm.FormC), path));
        Assert.All(paths, path => Assert.True(File.ReadAllText(Repository.At(path)).IsNormalized(NormalizationForm.FormC), path));
    }

    private static string Text(JsonElement expression) => expression.GetProperty("expr").GetProperty("Literal").GetProperty("Value").GetString()!.Trim('\'');

    [GeneratedRegex("--(?<name>[a-z-]+): (?<colour>#[0-9a-f]{6});", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Variable();
}
