using System.Text.RegularExpressions;
using Tcns.Analytics.Feed.Schema;
using Tcns.PowerBi.Tests.Tmdl;
using Tcns.PowerBi.Tests.Workbook;

namespace Tcns.PowerBi.Tests.Queries;

/// <summary>Every M query and function of the projects, and of the workbook, as text.</summary>
public partial class QueryTextTests
{
    public static TheoryData<string> Projects => ["Tcns", "TcnsOData"];

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task All_can_be_read_and_know_what_they_name(string project)
    {
        var queries = await ProjectQueries.OfAsync(project);

        Assert.Empty(queries.Errors);
        Assert.Empty(queries.Diagnostics);
        Assert.Empty(queries.UnknownNames);
        Assert.Empty(queries.UnknownConstructs);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task All_are_in_the_editors_own_form(string project)
    {
        var queries = await ProjectQueries.OfAsync(project);

        // Parameters are written as Power BI Desktop does.
        Assert.All(Model(project).Queries().Where(query => !query.Value.Contains(" meta [IsParameterQuery=true", StringComparison.Ordinal)), query => Assert.Equal(queries.Formatted(query.Key).TrimEnd('\n'), query.Value));
    }

    /// <summary>Power BI's service refreshes by schedule only what it can tell without running it.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void A_source_is_opened_on_a_step_of_its_own_at_an_address_that_is_a_parameter(string project)
    {
        var model = Model(project);
        var opening = project == "Tcns" ? "Source = AzureStorage.Blobs(StorageAccountUrl)" : "Source = OData.Feed(ServiceUrl, null, [Implementation = \"2.0\"])";

        foreach (var (name, text) in model.Queries())
        {
            var calls = Opening().Count(text);
            var isOfTheFeed = model.Tables.Any(table => table.Name == name) && !text.StartsWith("#table", StringComparison.Ordinal);
            Assert.Equal(isOfTheFeed ? 1 : 0, calls);
            if (isOfTheFeed)
                Assert.StartsWith("let\n    " + opening + ",\n", text, StringComparison.Ordinal);
        }
    }

    /// <summary>Without one the steps would read numbers and days as the machine does that refreshes.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    [InlineData("Workbook")]
    public void Every_step_that_gives_types_names_the_culture(string project)
    {
        var queries = project == "Workbook" ? WorkbookMashup.Queries() : Model(project).Queries();
        var steps = 0;

        foreach (var (name, text) in queries)
        {
            var calls = Typing().Count(text);
            Assert.Equal((name, calls), (name, InCulture().Count(text)));
            steps += calls;
        }

        Assert.True(steps >= FeedCatalogue.All.Count, project);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_account_of_anybody_is_left_in(string project)
    {
        var queries = Model(project).Queries();

        Assert.StartsWith("\"\" meta", queries["ProvinceCode"], StringComparison.Ordinal);
        Assert.StartsWith("\"https://ten-", queries[project == "Tcns" ? "StorageAccountUrl" : "ServiceUrl"], StringComparison.Ordinal);
        Assert.All(Address().Matches(string.Join("\n", queries.Values)), found => Assert.True(found.Value is "https://ten-tai-khoan" or "https://ten-may-chu" or "https://tcns08", found.Value));
    }

    private static SemanticModel Model(string project) => project == "Tcns" ? SemanticModel.Blobs : SemanticModel.OData;

    [GeneratedRegex(@"AzureStorage\.|OData\.Feed|Web\.Contents", RegexOptions.None, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"Table\.TransformColumnTypes", RegexOptions.None, 1000)]
    private static partial Regex Typing();

    [GeneratedRegex(@"Table\.TransformColumnTypes\([^()]*,\s*""en-US""\s*\)", RegexOptions.None, 1000)]
    private static partial Regex InCulture();

    [GeneratedRegex(@"https://[a-z0-9-]+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
