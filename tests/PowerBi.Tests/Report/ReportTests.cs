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
            model.Tables.Any(table => table.Name == named.field.Table && table.Of(named.field.Kind == "Measure" ? "measure" : "column").Any(one => one.Name == named.field.Name)),
            $"{named.File}: {named.field}"));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void It_opens_on_the_start_page_and_has_the_eight_behind_it(string project)
    {
        var report = new ReportFiles(project);
        var pages = report.Read("definition", "pages", "pages.json");

        Assert.Equal(Pages, report.PageOrder.Select(name => report.Read("definition", "pages", name, "page.json").GetProperty("displayName").GetString()));
        Assert.Equal(report.PageOrder[0], pages.GetProperty("activePageName").GetString());
        Assert.Equal($"../{project}.SemanticModel", report.Read("definition.pbir").GetProperty("datasetReference").GetProperty("byPath").GetProperty("path").GetString());
        Assert.True(Directory.Exists(Path.Combine(report.Folder, "..", project + ".SemanticModel")));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_visual_is_in_a_folder_of_its_name_and_tells_those_who_do_not_see_it(string project)
    {
        var report = new ReportFiles(project);

        foreach (var (page, folder, visual) in report.Visuals())
        {
            Assert.Equal(folder, visual.GetProperty("name").GetString());
            var alt = Text(visual.GetProperty("visual").GetProperty("visualContainerObjects").GetProperty("general")[0].GetProperty("properties").GetProperty("altText"));
            Assert.True(alt.Length > 5, page + "/" + folder);
        }

        Assert.All(report.Visuals().GroupBy(one => one.Page), group => Assert.Equal(
            Enumerable.Range(0, group.Count()), group.Select(one => one.Visual.GetProperty("position").GetProperty("tabOrder").GetInt32() / 1000).Order()));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void What_is_coloured_by_status_says_it_too(string project)
    {
        var coloured = new ReportFiles(project).Visuals().Where(one => ReportFiles.Fields(one.Visual.GetProperty("visual").TryGetProperty("objects", out var objects) ? objects : default).Any(field => field.Name.StartsWith("Màu", StringComparison.Ordinal))).ToList();

        Assert.NotEmpty(coloured);
        Assert.All(coloured, one => Assert.Contains(
            ReportFiles.Fields(one.Visual.GetProperty("visual").GetProperty("query")), field => field.Name is "Kết quả" or "Ký hiệu và giá trị"));
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
        var paths = Directory.EnumerateFiles(Repository.At("powerbi"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.Root, file)).ToList();

        Assert.All(paths, path => Assert.InRange(path.Length, 1, LongestPath));
        Assert.All(paths, path => Assert.True(path.IsNormalized(NormalizationForm.FormC), path));
        Assert.All(paths, path => Assert.True(File.ReadAllText(Repository.At(path)).IsNormalized(NormalizationForm.FormC), path));
        Assert.DoesNotContain(paths, path => path.Contains("/.pbi/", StringComparison.Ordinal));
    }

    private static string Text(JsonElement expression) => expression.GetProperty("expr").GetProperty("Literal").GetProperty("Value").GetString()!.Trim('\'');

    [GeneratedRegex("--(?<name>[a-z-]+): (?<colour>#[0-9a-f]{6});", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Variable();
}
