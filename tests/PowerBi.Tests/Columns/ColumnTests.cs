using System.Xml.Linq;
using Tcns.Analytics.Feed.Schema;
using Tcns.PowerBi.Tests.Demo;
using Tcns.PowerBi.Tests.Tmdl;
using Tcns.Testing;

namespace Tcns.PowerBi.Tests.Columns;

/// <summary>Each column of the model is, with its type, in the published Parquet files, in OData's metadata and in the data dictionary.</summary>
[Collection(DemoCollection.Name)]
public sealed class ColumnTests(DemoFeed feed) : IDisposable
{
    private static readonly Dictionary<string, string[]> Types = new(StringComparer.Ordinal)
    {
        // Parquet as the engine reads it, OData, the data dictionary.
        ["string"] = ["VARCHAR", "Edm.String", "văn bản / *text*"],
        ["int64"] = ["BIGINT", "Edm.Int64", "số nguyên / *whole number*"],
        ["decimal"] = ["DECIMAL", "Edm.Decimal", "thập phân / *decimal*"],
        ["dateTime dd/mm/yyyy"] = ["DATE", "Edm.Date", "ngày / *date*"],
        ["dateTime dd/mm/yyyy hh:nn"] = ["TIMESTAMP WITH TIME ZONE", "Edm.DateTimeOffset", "thời điểm UTC / *instant in UTC*"],
        ["boolean"] = ["BOOLEAN", "Edm.Boolean", "đúng, sai / *true, false*"],
    };

    private readonly FeedDatabase files = new(feed, "08");

    [Fact]
    public async Task All_three_say_the_same()
    {
        XNamespace edm = "http://docs.oasis-open.org/odata/ns/edm";
        var metadata = XDocument.Parse((await feed.GetTextAsync("odata/$metadata?province=08")).TrimStart('\uFEFF')).Descendants(edm + "EntityType")
            .ToDictionary(type => type.Attribute("Name")!.Value, type => type.Elements(edm + "Property").ToDictionary(one => one.Attribute("Name")!.Value, one => one.Attribute("Type")!.Value, StringComparer.Ordinal), StringComparer.Ordinal);
        var compared = 0;

        foreach (var table in FeedCatalogue.All)
        {
            var parquet = files.Describe(table.Name);
            var page = File.ReadAllLines(Repository.At("docs", "tables", table.Name + ".md"));
            foreach (var column in SemanticModel.Blobs.Table(table.Title.Vietnamese).Of("column"))
            {
                var source = column.Property("sourceColumn")!;
                var type = column.Property("dataType")! + (column.Property("dataType") == "dateTime" ? " " + column.Property("formatString") : "");
                Assert.Equal(Types[type][0], parquet[source].Split('(')[0]);
                Assert.Equal(Types[type][1], metadata[table.Name][source]);
                Assert.Contains(Types[type][2], page.Single(line => line.StartsWith($"| `{source}` |", StringComparison.Ordinal)), StringComparison.Ordinal);
                compared++;
            }

            Assert.Equal(parquet.Keys, metadata[table.Name].Keys);
            Assert.Equal(parquet.Count, page.Count(line => line.StartsWith("| `", StringComparison.Ordinal)));
        }

        Assert.True(compared > 200);
    }

    public void Dispose() => files.Dispose();
}
