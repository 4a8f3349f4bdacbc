using System.Globalization;
using System.Text.RegularExpressions;
using Tcns.Analytics.Feed.Schema;
using Tcns.PowerBi.Tests.Demo;
using Tcns.PowerBi.Tests.Queries;
using Tcns.PowerBi.Tests.Tmdl;
using Tcns.Testing;

namespace Tcns.PowerBi.Tests.Columns;

/// <summary>Each column of the model is, with its type, in the published Parquet files, in OData's metadata and in the data dictionary.</summary>
[Collection(DemoCollection.Name)]
public sealed partial class ColumnTests(DemoFeed feed) : IDisposable
{
    /// <summary>Of a decimal in Power BI.</summary>
    private const int MostDigits = 4;

    private static readonly Dictionary<string, string[]> Types = new(StringComparer.Ordinal)
    {
        // Parquet as the engine reads it, OData, the data dictionary, the model.
        ["VARCHAR"] = ["Edm.String", "văn bản / *text*", "string"],
        ["BIGINT"] = ["Edm.Int64", "số nguyên / *whole number*", "int64"],
        ["DECIMAL"] = ["Edm.Decimal", "thập phân / *decimal*", "decimal"],
        ["DATE"] = ["Edm.Date", "ngày / *date*", "dateTime dd/mm/yyyy"],
        ["TIMESTAMP WITH TIME ZONE"] = ["Edm.DateTimeOffset", "thời điểm UTC / *instant in UTC*", "dateTime dd/mm/yyyy hh:nn"],
        ["BOOLEAN"] = ["Edm.Boolean", "đúng, sai / *true, false*", "boolean"],
    };

    private readonly FeedDatabase files = new(feed, DemoFeed.Province);

    [Fact]
    public void All_say_the_same_in_the_same_order()
    {
        var metadata = new DemoService(feed, DemoFeed.Province).Columns(DemoService.Address);
        var compared = 0;

        Assert.Equal(FeedCatalogue.All.Select(table => table.Name), metadata.Keys);
        foreach (var table in FeedCatalogue.All)
        {
            var parquet = files.Describe(table.Name).ToList();
            var service = metadata[table.Name];
            var page = Page(table);
            var model = SemanticModel.Blobs.Table(table.Title.Vietnamese).Of("column").ToDictionary(column => column.Property("sourceColumn")!, StringComparer.Ordinal);
            Assert.Equal(parquet.Select(column => column.Key), service.Select(column => column.Name));
            Assert.Equal(parquet.Select(column => column.Key), page.Select(column => column.Name));
            Assert.Empty(model.Keys.Except(parquet.Select(column => column.Key)));
            foreach (var ((name, written), described, explained) in parquet.Zip(service, page))
            {
                var type = ParquetType().Match(written);
                var (precision, scale) = type.Groups["scale"].Success ? (Number(type, "precision"), Number(type, "scale")) : ((int?)null, (int?)null);
                var (edm, words, modelled) = Types[type.Groups["name"].Value] is [var first, var second, var third] ? (first, second, third) : default;
                Assert.Equal((name, edm), (name, described.Type));
                Assert.Equal((name, words + (scale is null ? "" : $" ({precision},{scale})")), (name, explained.Type));
                if (scale is not null)
                    Assert.Equal((name, precision, scale), (name, described.Precision, described.Scale));

                // A key in OData has no empty parts.
                Assert.Equal((name, explained.IsNullable && !table.Key.Contains(name)), (name, described.IsNullable));
                Assert.Equal(model.ContainsKey(name), scale is null or <= MostDigits);
                if (!model.TryGetValue(name, out var column))
                    continue;
                Assert.Equal((name, modelled), (name, column.Property("dataType")! + (column.Property("dataType") == "dateTime" ? " " + column.Property("formatString") : "")));
                compared++;
            }
        }

        Assert.True(compared > 200);
    }

    [Fact]
    public void Nothing_lacks_where_the_dictionary_says_that_there_is_always_something()
    {
        foreach (var table in FeedCatalogue.All)
        {
            var never = Page(table).Where(column => !column.IsNullable).Select(column => column.Name).ToList();
            var rows = Assert.Single(files.Texts($"SELECT count(*)::VARCHAR, {string.Join(", ", never.Select(name => $"count({name})::VARCHAR"))} FROM {table}", never.Count + 1));
            Assert.Equal(never.Select(name => (name, rows[0])), never.Zip(rows.Skip(1)));
        }
    }

    public void Dispose() => files.Dispose();

    private static IReadOnlyList<(string Name, string Type, bool IsNullable)> Page(FeedTable table) =>
    [
        .. File.ReadAllLines(Repository.At("docs", "tables", table.Name + ".md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split(" | "))
            .Select(cells => (cells[0][3..^1], cells[2], cells[3] switch
            {
                "có thể / *may be*" => true,
                "" => false,
                var other => throw new InvalidOperationException(other),
            })),
    ];

    private static int? Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(?<name>[A-Z ]+)(\((?<precision>\d+),(?<scale>\d+)\))?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ParquetType();
}
