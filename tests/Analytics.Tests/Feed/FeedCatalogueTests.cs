using System.Text;
using System.Text.Json;
using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.Tests.Feed;

public class FeedCatalogueTests
{
    public static TheoryData<string> Names => [.. FeedCatalogue.All.Select(table => table.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_key_is_part_of_the_order(string name)
    {
        var table = FeedCatalogue.ByName[name];

        Assert.Subset(table.Order.ToHashSet(), table.Key.ToHashSet());
        Assert.Subset(table.Columns.Select(column => column.Name).ToHashSet(), table.Order.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_two_columns_have_one_name(string name)
    {
        var columns = FeedCatalogue.ByName[name].Columns;

        Assert.Equal(columns.Count, columns.Select(column => column.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_column_refers_to_is_the_whole_key_of_a_dimension(string name)
    {
        foreach (var column in FeedCatalogue.ByName[name].Columns.Where(column => column.References is not null))
        {
            var target = FeedCatalogue.ByName[column.References!.Table];
            Assert.Equal([column.References.Column], target.Key);
            Assert.Equal(target.Column(column.References.Column).Type, column.Type);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_column_tells_a_household_a_person_or_a_free_text(string name)
    {
        var table = FeedCatalogue.ByName[name];
        string[] sensitive = ["household", "household_id", "person", "phone", "attendees", "note", "text"];

        Assert.Empty(table.Columns.Select(column => column.Name).Intersect(sensitive));
        if (name is "dim_member")
            Assert.DoesNotContain(table.Columns, column => column.Name.Contains("name", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_description_stands_in_both_languages(string name)
    {
        var table = FeedCatalogue.ByName[name];
        foreach (var (vietnamese, english) in table.Columns.Select(column => (column.Vietnamese, column.English)).Prepend((table.Vietnamese, table.English)))
        {
            Assert.True(vietnamese.IsNormalized(NormalizationForm.FormC));
            Assert.True(english.Length > 2 && english.All(char.IsAscii), english);
            Assert.Contains(vietnamese, letter => !char.IsAscii(letter));
        }
    }

    [Fact]
    public void What_people_choose_from_has_a_short_name_of_its_own()
    {
        Assert.Equal(FeedCatalogue.All.Count, FeedCatalogue.All.Select(table => table.Title.Vietnamese).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(FeedCatalogue.All, table => Assert.Equal(table.Columns.Count, table.Columns.Select(column => column.Title.Vietnamese).Distinct(StringComparer.OrdinalIgnoreCase).Count()));
        Assert.All(FeedCatalogue.All, table => Assert.Equal(table.Columns.Count, table.Columns.Select(column => column.Title.English).Distinct(StringComparer.OrdinalIgnoreCase).Count()));
        Assert.All(FeedCatalogue.All.SelectMany(table => table.Columns).Select(column => column.Title), title => Assert.InRange(title.Vietnamese.Length, 2, 45));
    }

    [Fact]
    public void Only_the_value_of_an_indicator_has_more_than_four_decimals()
    {
        var fine = FeedCatalogue.All.SelectMany(table => table.Columns.Where(column => column.Type.Scale > 4).Select(column => table + "." + column.Name));

        Assert.Equal(["fact_indicator.value"], fine);
    }

    [Fact]
    public void The_data_package_holds_every_column_with_its_type()
    {
        var paths = FeedCatalogue.All.ToDictionary(table => table.Name, table => (IReadOnlyList<string>)[table.Name + ".csv"]);
        using var package = JsonDocument.Parse(DataPackage.Write("tcns-31", paths));

        var fields = package.RootElement.GetProperty("resources").EnumerateArray().SelectMany(resource =>
            resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(field =>
                $"{resource.GetProperty("name")}.{field.GetProperty("name")} {field.GetProperty("type")}"));

        Assert.Equal(
            FeedCatalogue.All.SelectMany(table => table.Columns.Select(column => $"{table}.{column.Name} {column.Type.Frictionless}")), fields);
    }

    [Fact]
    public void The_data_package_refers_to_no_table_that_it_lacks()
    {
        var paths = new Dictionary<string, IReadOnlyList<string>> { ["fact_visit"] = ["fact_visit.csv"], ["dim_date"] = ["dim_date.csv"] };
        using var package = JsonDocument.Parse(DataPackage.Write("tcns-31", paths));

        var visit = package.RootElement.GetProperty("resources")[0];
        var targets = visit.GetProperty("schema").GetProperty("foreignKeys").EnumerateArray()
            .Select(key => key.GetProperty("reference").GetProperty("resource").GetString());

        Assert.Equal(2, package.RootElement.GetProperty("resources").GetArrayLength());
        Assert.Equal(["dim_date"], targets);
    }
}
