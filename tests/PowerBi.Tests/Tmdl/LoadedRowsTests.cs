using Tcns.PowerBi.Tests.Demo;
using Tcns.PowerBi.Tests.M;
using Tcns.PowerBi.Tests.M.Values;
using Tcns.PowerBi.Tests.Queries;
using Tcns.PowerBi.Tests.Report;

namespace Tcns.PowerBi.Tests.Tmdl;

/// <summary>What a model and its report take for granted of the rows that they load.</summary>
[Collection(DemoCollection.Name)]
public class LoadedRowsTests(DemoFeed feed)
{
    public static TheoryData<string> Projects => SemanticModelTests.Projects;

    /// <summary>Power BI refuses to load a column of which one value would stand in two places.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public async Task A_column_that_is_in_the_order_of_another_has_one_place_for_each_value(string project)
    {
        var world = await WorldAsync(project);
        var sorted = 0;

        foreach (var table in SemanticModelTests.Of(project).Tables)
        {
            foreach (var column in table.Of("column").Where(column => column.Property("sortByColumn") is not null))
            {
                var loaded = world.Table(table.Name);
                var order = TmdlReader.Name(column.Property("sortByColumn")!).Name;
                var places = loaded.Column(Source(table, column.Name)).Zip(loaded.Column(Source(table, order)))
                    .GroupBy(row => (string)row.First!, row => row.Second, StringComparer.OrdinalIgnoreCase).ToList();
                Assert.True(places.Count > 1, column.Place);
                Assert.All(places, value => Assert.True(value.Distinct().Count() == 1, $"{column.Place}: {value.Key}"));
                sorted++;
            }
        }

        Assert.Equal(8, sorted);
    }

    /// <summary>A value that nothing has leaves a page empty, and nobody is told.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public async Task Whatever_the_report_is_filtered_by_is_there(string project)
    {
        var world = await WorldAsync(project);
        var filters = new ReportFiles(project).All().SelectMany(file => ReportFilter.In(file.Json)).Where(filter => filter.Allowed.Count > 0).ToList();

        Assert.NotEmpty(filters);
        Assert.All(filters, filter => Assert.Subset(
            world.Table(filter.Field.Table).Column(Source(SemanticModelTests.Of(project).Table(filter.Field.Table), filter.Field.Name)).OfType<string>().ToHashSet(StringComparer.Ordinal),
            filter.Allowed.ToHashSet(StringComparer.Ordinal)));
    }

    private static string Source(TmdlObject table, string column) => table.Of("column").Single(one => one.Name == column).Property("sourceColumn")!;

    private async Task<MWorld> WorldAsync(string project)
    {
        var queries = await ProjectQueries.OfAsync(project);
        return (project == "Tcns"
            ? new MWorld(queries, DemoBlobs.Of(feed)).Set("StorageAccountUrl", DemoBlobs.Container)
            : new MWorld(queries, odata: new DemoService(feed, DemoFeed.Province)).Set("ServiceUrl", DemoService.Address)).Set("ProvinceCode", DemoFeed.Province);
    }
}
