using System.Text.Json;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Storage.Records;
using Tcns.Storage.Tables;

namespace Tcns.Benchmarks.Records;

/// <summary>The row in which a visit stands, as the product writes it.</summary>
internal static class RecordRow
{
    private static readonly DateTimeOffset Received = new(2026, 10, 5, 2, 30, 0, TimeSpan.Zero);

    /// <summary>So many visits.</summary>
    public static IReadOnlyList<ITableEntity> Of(string number, int visits) =>
        [.. Enumerable.Range(0, visits).Select(visit => Row(number, visit, RecordRows.Newest(Id)))];

    private static RecordId Id { get; } = RecordId.Parse("0195d4c1-7b1e-7c3a-9a51-0d5c4f0e2a77");

    private static FieldRecord Visit { get; } = MakeVisit();

    private static RecordEntity Row(string number, int visit, string row)
    {
        var entity = RecordCodec.Write(Visit, "");
        entity.RowKey = $"{row[..^11]}{visit:D3}{number}";
        return entity;
    }

    private static FieldRecord MakeVisit()
    {
        using var json = JsonDocument.Parse(
            """
            {"member":"0123456789abcdef0124","date":"2026-10-05","start":"08:30","minutes":45,"household":"H0123","place":"home",
            "people":{"elderly":1,"general":2},"workingAge":2,"topics":["vneid","scam-awareness"],"outcomes":["uses-digital-platform"],
            "note":"Đã cài VNeID mức 2 cho hai người"}
            """);
        var content = RecordForm.Read(RecordKind.Visit, new JsonFields(json.RootElement));
        var village = VillageCode.Parse("11113-01");
        return FieldRecord.Create(
            UnitCode.Parse("11113-T01"), Id, content.Settle(village), FirstContent.Of(content, village), new RecordEvent(RecordAct.Created, Received, "0123456789abcdef"), null);
    }
}
