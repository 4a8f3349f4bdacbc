namespace Tcns.PowerBi.Tests.Report;

/// <summary>What the pages show, visual by visual, and by which rules.</summary>
public class VisualTests
{
    private const string Tooltips = "Tooltips";

    /// <summary>What says a result in words and signs.</summary>
    private static readonly string[] Signs = ["Kết quả", "Ký hiệu và giá trị"];

    /// <summary>Figures of several periods or indicators cannot be added up.</summary>
    private static readonly string[] OneAtATime = ["Kỳ", "Chỉ số"];

    private static readonly string[] Tables = ["tableEx", "pivotTable"];

    public static TheoryData<string> Projects => ReportTests.Projects;

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_page_shows_what_it_is_there_for(string project)
    {
        var report = new ReportFiles(project);
        var filters = report.PageOrder.SelectMany(page => ReportFilter.In(report.Page(page)).Select(filter => $"{page} where {filter}")).Concat(ReportFilter.In(report.Read("definition", "report.json")).Select(filter => $"where {filter}"));

        Assert.Equal(ReportContents.Visuals.Split('\n'), report.Visuals().Where(visual => visual.Type != "textbox").Select(visual => visual.ToString()));
        Assert.Equal(ReportContents.Filters, filters);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Whatever_names_a_field_names_the_one_that_is_shown(string project)
    {
        var formats = 0;

        foreach (var visual in new ReportFiles(project).Visuals())
        {
            Assert.All(visual.Projections, shown => Assert.Equal(shown.Field.QueryRef, shown.QueryRef));
            var shown = visual.Projections.Select(one => one.QueryRef).ToList();
            Assert.Equal(shown.Distinct(), shown);
            foreach (var name in ReportVisual.Named(visual.Visual, "metadata").Select(name => name.GetString()!))
            {
                Assert.True(shown.Contains(name), $"{visual.Place}: {name}");
                formats++;
            }
        }

        Assert.True(formats > 0);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_filter_is_by_the_field_that_it_says(string project)
    {
        var report = new ReportFiles(project);

        foreach (var json in report.All().Select(file => file.Json))
        {
            foreach (var filter in ReportVisual.Named(json, "filters").SelectMany(filters => filters.EnumerateArray()))
                Assert.Equal(ReportFiles.Fields(filter.GetProperty("field")).Single(), Assert.Single(ReportFilter.In(filter)).Field);
        }

        Assert.All(Slicers(report), slicer => Assert.All(ReportFilter.In(slicer.Objects), chosen => Assert.Equal(Assert.Single(slicer.Projections).Field, chosen.Field)));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void One_period_and_one_indicator_are_chosen_at_a_time(string project)
    {
        var slicers = Slicers(new ReportFiles(project)).Where(slicer => slicer.Projections.Any(shown => OneAtATime.Contains(shown.Field.Table))).ToList();

        Assert.NotEmpty(slicers);
        Assert.All(slicers, slicer => Assert.Equal(
            "true", Assert.Single(ReportVisual.Named(slicer.Objects, "strictSingleSelect")).GetProperty("expr").GetProperty("Literal").GetProperty("Value").GetString()));
    }

    /// <summary>A tooltip is for those alone who can point at it: it says nothing on paper, to a keyboard or to a finger.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void What_is_coloured_by_status_says_it_too_or_a_table_beside_it_does(string project)
    {
        var visuals = new ReportFiles(project).Visuals().ToList();
        var coloured = visuals.Where(visual => ReportFiles.Fields(visual.Objects).Any(field => field.Name.StartsWith("Màu", StringComparison.Ordinal))).ToList();

        Assert.NotEmpty(coloured);
        Assert.All(coloured, visual => Assert.True(
            HasSign(visual) || visuals.Any(other => other.Page == visual.Page && Tables.Contains(other.Type) && HasSign(other) && Places(visual).SetEquals(Places(other))), visual.Place));
    }

    private static bool HasSign(ReportVisual visual) => visual.Projections.Any(shown => shown.Role != Tooltips && Signs.Contains(shown.Field.Name));

    private static HashSet<ReportField> Places(ReportVisual visual) =>
        [.. visual.Projections.Select(shown => shown.Field).Where(field => field.Kind != ReportField.Measure)];

    private static IEnumerable<ReportVisual> Slicers(ReportFiles report) => report.Visuals().Where(visual => visual.Type == "slicer");
}
