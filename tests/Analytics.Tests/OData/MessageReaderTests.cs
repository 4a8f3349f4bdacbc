using System.Xml;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Validation;
using Microsoft.OData.Edm.Vocabularies.V1;
using Tcns.Analytics.Feed.Schema;
using Tcns.Analytics.Feed.Tables;
using Tcns.Analytics.OData;

namespace Tcns.Analytics.Tests.OData;

/// <summary>What we send as Microsoft's own reader finds it.</summary>
public class MessageReaderTests
{
    public static TheoryData<string> Names => [.. FeedCatalogue.All.Select(table => table.Name)];

    [Fact]
    public void The_metadata_are_valid()
    {
        Assert.True(ReadModel().Validate(out var errors), string.Join('\n', errors));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_metadata_say_what_the_catalogue_says(string name)
    {
        var (table, model) = (FeedCatalogue.ByName[name], ReadModel());
        var type = model.EntityContainer.FindEntitySet(name).EntityType();

        Assert.Equal(table.Key.Order(), type.Key().Select(key => key.Name).Order());
        Assert.Equal(
            table.Columns.Select(column => $"{column.Name} {Named(column.Type)} {column.IsNullable && !table.Key.Contains(column.Name)} {column.Vietnamese}"),
            type.StructuralProperties().Select(property => $"{property.Name} {Named(property.Type)} {property.Type.IsNullable} {model.GetDescriptionAnnotation(property)}"));
    }

    [Fact]
    public void The_service_document_names_every_set()
    {
        using var reader = Reader(ServiceDocument.Write(FeedRoom.Root, ODataDetail.Minimal));

        var sets = reader.ReadServiceDocument().EntitySets.ToArray();

        Assert.Equal(FeedCatalogue.All.Select(table => table.Name), sets.Select(set => set.Name));
        Assert.All(sets, set => Assert.Equal(new Uri(FeedRoom.Root, set.Name), set.Url));
    }

    [Theory]
    [InlineData("")]
    [InlineData("$select=place,record_id,team_code&$orderby=place desc")]
    [InlineData("$count=true&$filter=people_total gt 3")]
    public async Task Every_page_is_read_against_our_metadata(string query)
    {
        using var room = VisitRow.Write(new FeedRoom(), VisitRow.Some(600));
        var rows = new List<string>();
        for (string? next = query; next is not null;)
        {
            var (found, set) = Read(await room.BytesAsync(FactVisit.Table, next, 250), FactVisit.Table);
            rows.AddRange(found.Select(entry => (string)entry.Properties.Single(property => property.Name == "record_id").Value));
            next = set.NextPageLink?.OriginalString.Split('?', 2)[1];
        }

        Assert.Equal(await room.ColumnAsync(FactVisit.Table, query, "record_id"), rows);
    }

    [Fact]
    public async Task Values_are_read_with_their_types()
    {
        using var room = VisitRow.Write(FigureRow.Write(new FeedRoom(), FigureRow.Some(30)), VisitRow.Some(30));
        var visit = VisitRow.Ordered(VisitRow.Some(30))[0];

        var read = Read(await room.BytesAsync(FactVisit.Table, ""), FactVisit.Table).Rows[0].Properties.ToDictionary(property => property.Name, property => property.Value);
        var figures = Read(await room.BytesAsync(FactIndicator.Table, ""), FactIndicator.Table).Rows;

        Assert.Equal(new Date(visit.Date.Year, visit.Date.Month, visit.Date.Day), read["date"]);
        Assert.Equal(visit.ReceivedAt, read["received_at"]);
        Assert.Equal(visit.People, read["people_total"]);
        Assert.Equal(visit.IsBusiness, read["is_business"]);
        Assert.Equal(visit.Place, read["place"]);
        Assert.Equal(
            FigureRow.Some(30).OrderBy(row => row.Unit, StringComparer.Ordinal).Select(row => (object?)row.Value),
            figures.Select(row => row.Properties.Single(property => property.Name == "value").Value));
    }

    [Fact]
    public async Task Figures_that_the_metadata_do_not_know_bring_their_types()
    {
        using var room = VisitRow.Write(new FeedRoom(), VisitRow.Some(30));
        const string query = "$apply=groupby((place),aggregate(people_total with sum as total,date with max as last,people_total with average as mean,$count as n))";

        var properties = Read(await room.BytesAsync(FactVisit.Table, query), FactVisit.Table).Rows[0].Properties.ToDictionary(property => property.Name, property => property.Value);

        Assert.IsType<long>(properties["total"]);
        Assert.IsType<Date>(properties["last"]);
        Assert.IsType<double>(properties["mean"]);
        Assert.Equal(3L, properties["n"]);
    }

    [Fact]
    public async Task Without_metadata_only_what_leads_on_is_told()
    {
        using var room = VisitRow.Write(new FeedRoom(), VisitRow.Some(30));

        using var json = System.Text.Json.JsonDocument.Parse(await room.BytesAsync(FactVisit.Table, "$count=true&$apply=groupby((date))", 3, detail: ODataDetail.None));

        Assert.Equal(["@odata.count", "value", "@odata.nextLink"], json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["date"], json.RootElement.GetProperty("value")[0].EnumerateObject().Select(property => property.Name));
    }

    private static string Named(FeedType type) => type.Kind switch
    {
        FeedTypeKind.Text => "Edm.String",
        FeedTypeKind.WholeNumber => "Edm.Int64",
        FeedTypeKind.FixedPoint => $"Edm.Decimal({type.Precision},{type.Scale})",
        FeedTypeKind.Date => "Edm.Date",
        FeedTypeKind.Timestamp => "Edm.DateTimeOffset(6)",
        _ => "Edm.Boolean",
    };

    private static string Named(IEdmTypeReference type) => type switch
    {
        IEdmDecimalTypeReference number => $"Edm.Decimal({number.Precision},{number.Scale})",
        IEdmTemporalTypeReference { Precision: { } precision } when type.IsDateTimeOffset() => $"Edm.DateTimeOffset({precision})",
        _ => type.FullName(),
    };

    private static IEdmModel ReadModel()
    {
        using var xml = XmlReader.Create(new MemoryStream(ODataModel.WriteMetadata()));
        return CsdlReader.TryParse(xml, out var model, out var errors) ? model : throw new InvalidOperationException(string.Join('\n', errors));
    }

    private static (List<ODataResource> Rows, ODataResourceSet Set) Read(byte[] body, FeedTable table)
    {
        var model = ReadModel();
        using var messages = Reader(body, model);
        var set = model.EntityContainer.FindEntitySet(table.Name);
        var reader = messages.CreateODataResourceSetReader(set, set.EntityType());
        var rows = new List<ODataResource>();
        ODataResourceSet? whole = null;
        while (reader.Read())
        {
            if (reader.State is ODataReaderState.ResourceEnd)
                rows.Add((ODataResource)reader.Item);
            else if (reader.State is ODataReaderState.ResourceSetEnd)
                whole = (ODataResourceSet)reader.Item;
        }

        return (rows, whole!);
    }

    private static ODataMessageReader Reader(byte[] body, IEdmModel? model = null)
    {
        var settings = new ODataMessageReaderSettings { BaseUri = FeedRoom.Root };
        settings.Validations &= ~ValidationKinds.ThrowOnUndeclaredPropertyForNonOpenType;
        return new ODataMessageReader((IODataResponseMessage)new ReceivedMessage(body), settings, model ?? ReadModel());
    }
}
