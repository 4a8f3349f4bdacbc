using System.Globalization;
using System.Text;

namespace Tcns.PowerBi.Tests.Tmdl;

/// <summary>The models by the rules that keep a model right: what Power BI would refuse, and what is known to go wrong later.</summary>
public class SemanticModelTests
{
    /// <summary>The first level at which Power BI Desktop keeps a model.</summary>
    private const int OldestLevel = 1550;

    private static readonly string[] DataTypes = ["string", "boolean", "dateTime", "int64", "decimal"];
    private static readonly string[] Seen = ["column", "measure"];
    private static readonly string[] Listed = ["table", "role", "cultureInfo"];

    public static TheoryData<string> Projects => ["Tcns", "TcnsOData"];

    internal static SemanticModel Of(string project) => project == "Tcns" ? SemanticModel.Blobs : SemanticModel.OData;

    [Theory]
    [MemberData(nameof(Projects))]
    public void What_is_listed_is_there_once_and_the_other_way_round(string project)
    {
        var model = Of(project);

        foreach (var kind in Listed)
            Assert.Equal(model.Of(kind).Select(one => one.Name).Order(StringComparer.Ordinal), model.Of("ref " + kind).Select(one => one.Name).Order(StringComparer.Ordinal));
        Assert.True(int.Parse(model.Of("database").Single().Property("compatibilityLevel")!, CultureInfo.InvariantCulture) >= OldestLevel);
        Assert.All(model.Of("role"), role => Assert.Equal("read", role.Property("modelPermission")));
        Assert.Equal("vi-VN", model.Of("model").Single().Property("culture"));
        Assert.Equal("en-US", model.Of("model").Single().Property("sourceQueryCulture"));
        Assert.True(model.Of("model").Single().Is("discourageImplicitMeasures"));
        Assert.Contains(model.Of("annotation"), one => one is { Name: "__PBI_TimeIntelligenceEnabled", Text: "0" });
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_name_is_its_own(string project)
    {
        var model = Of(project);

        Unique(model.Tables.Select(table => table.Name));
        Unique(model.Measures.Select(measure => measure.Name));
        Unique(model.Of("expression").Select(expression => expression.Name).Concat(model.Tables.Select(table => table.Name)));
        Unique(All(model).Select(one => one.Property("lineageTag")).OfType<string>());
        foreach (var table in model.Tables)
            Unique(table.Of("column").Concat(table.Of("measure")).Select(one => one.Name));
        Assert.All(All(model), one => Assert.True(one.Name.IsNormalized(NormalizationForm.FormC) && one.Description.IsNormalized(NormalizationForm.FormC), one.Place));
        static void Unique(IEnumerable<string> names) => Assert.Empty(names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_measure_tells_what_it_is_and_how_it_looks(string project)
    {
        Assert.All(Of(project).Measures, measure =>
        {
            Assert.True(measure.Description.Length > 10, measure.Place + ": no description");
            Assert.True(measure.Property("displayFolder") is not null, measure.Place + ": no folder");
            Assert.True(measure.Property("formatString") is not null || IsText(measure), measure.Place + ": no format");
        });
        static bool IsText(TmdlObject measure) => measure.Text!.Contains('"', StringComparison.Ordinal) && (measure.Text.Contains("SWITCH", StringComparison.Ordinal) || measure.Name.Contains("Ký hiệu", StringComparison.Ordinal) || measure.Name == "Mã kết quả" || measure.Text.Contains("[Kết quả]", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_column_is_a_float_or_added_up_by_itself_and_what_relates_is_hidden(string project)
    {
        var model = Of(project);
        var many = model.Of("relationship").Select(one => SemanticModel.ReadColumn(one.Property("fromColumn")!)).ToHashSet();

        foreach (var table in model.Tables)
        {
            Assert.All(table.Of("column"), column =>
            {
                Assert.Contains(column.Property("dataType"), DataTypes);
                Assert.Equal("none", column.Property("summarizeBy"));
                Assert.True(column.Property("sourceColumn")!.All(char.IsAscii), column.Place);
                Assert.True(column.Description.Length > 0, column.Place);
                Assert.True(column.Is("isHidden") || !many.Contains((table.Name, column.Name)), column.Place + ": a key that people see");
                Assert.True(column.Property("formatString") is not null || column.Property("dataType") is "string" or "boolean", column.Place + ": no format");
                Assert.Equal(column.Property("dataType") == "dateTime", column.Property("formatString")?.StartsWith("dd", StringComparison.Ordinal) ?? false);
                Assert.True(column.Property("sortByColumn") is not { } sorting || table.Of("column").Any(other => other.Name == sorting.Trim('\'')), column.Place + ": sorted by nothing");
            });
            Assert.Equal(("m", "import"), (Assert.Single(table.Of("partition")).Text, table.Of("partition").Single().Property("mode")));
        }

        var calendar = Assert.Single(model.Tables, table => table.Property("dataCategory") == "Time");
        Assert.Equal("date", Assert.Single(calendar.Of("column"), column => column.Is("isKey")).Property("sourceColumn"));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Relationships_lead_from_facts_to_keys_by_one_way_alone(string project)
    {
        var model = Of(project);
        var ways = new HashSet<(string, string)>();

        foreach (var relationship in model.Of("relationship"))
        {
            var (from, to) = (SemanticModel.ReadColumn(relationship.Property("fromColumn")!), SemanticModel.ReadColumn(relationship.Property("toColumn")!));
            var many = model.Table(from.Table).Of("column").Single(column => column.Name == from.Column);
            var one = model.Table(to.Table).Of("column").Single(column => column.Name == to.Column);
            Assert.True(one.Is("isKey"), relationship.Place + ": not a key");
            Assert.Equal(one.Property("dataType"), many.Property("dataType"));
            Assert.True(ways.Add((from.Table, to.Table)), relationship.Place + ": a second way");
        }

        // A dimension that another one filters would reach a fact twice.
        Assert.Empty(ways.Select(way => way.Item2).Intersect(ways.Select(way => way.Item1)));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void All_that_people_see_is_there_in_English_too(string project)
    {
        var model = Of(project);
        var english = model.Of("cultureInfo").Single(culture => culture.Name == "en-US").Of("translations").Single().Of("translated model").Single();

        foreach (var table in model.Tables)
        {
            var translated = english.Of("translated table").Single(one => one.Name == table.Name);
            Assert.True(translated.Property("caption")!.All(char.IsAscii), table.Name);
            foreach (var (kind, seen) in Seen.SelectMany(kind => table.Of(kind).Where(one => one.Name != "Trống").Select(one => (kind, one))))
            {
                var one = translated.Of("translated " + kind).SingleOrDefault(other => other.Name == seen.Name);
                Assert.True(one?.Property("caption") is { Length: > 0 }, $"{table.Name}[{seen.Name}]");
            }

            Assert.Empty(translated.Children.Select(one => one.Name).Except(table.Children.Select(one => one.Name)));
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_table_by_quarters_is_refreshed_by_quarters_with_its_own_query(string project)
    {
        var policies = Of(project).Tables.Where(table => table.Of("refreshPolicy").Any()).ToList();

        Assert.Equal(9, policies.Count);
        Assert.All(policies, table =>
        {
            var policy = table.Of("refreshPolicy").Single();
            Assert.Equal("quarter", policy.Property("incrementalGranularity"));
            Assert.Equal(table.Of("partition").Single().Property("source"), policy.Property("sourceExpression"));

            // Both ends would else load a row twice, or never.
            Assert.Matches(project == "Tcns" ? @"each \[range_at\] >= RangeStart and \[range_at\] < RangeEnd\)" : @"From = \w+\.?\w+\(RangeStart\),\n +Until = \w+\.?\w+\(RangeEnd\),\n.*each \[\w+\] >= From and \[\w+\] < Until\)", policy.Property("sourceExpression")!);
        });
    }

    [Fact]
    public void Both_models_differ_in_their_queries_alone()
    {
        var differing = Shape(SemanticModel.Blobs).Except(Shape(SemanticModel.OData)).Concat(Shape(SemanticModel.OData).Except(Shape(SemanticModel.Blobs)));

        Assert.Empty(differing);
        static IEnumerable<string> Shape(SemanticModel model) => All(model).Where(one => one.Kind is not "expression" and not "partition" and not "refreshPolicy")
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Kind} {one.Name} {one.Text} {string.Join(";", one.Properties.OrderBy(property => property.Key, StringComparer.Ordinal))}"));
    }

    private static IEnumerable<TmdlObject> All(SemanticModel model)
    {
        return model.Objects.SelectMany(Within);
        static IEnumerable<TmdlObject> Within(TmdlObject one) => one.Children.SelectMany(Within).Prepend(one);
    }
}
