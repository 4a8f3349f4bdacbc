using System.Text.Json;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Storage.Mapping;

namespace Tcns.Storage.Records;

/// <summary>Records and their rows.</summary>
internal static class RecordCodec
{
    public static RecordEntity Write(FieldRecord record, string row) => new()
    {
        PartitionKey = record.Team.Value,
        RowKey = row,
        Id = record.Id.Value,
        Kind = record.Content.Kind.WireName(),
        Date = RowDay.Write(record.Date),
        Version = record.Version,
        Status = record.Status.WireName(),
        Content = RecordText.Write(record.Content),
        First = record.First.Fingerprint,
        FirstVillage = record.First.Village?.Value,
        IsFirstVillageSent = record.First.IsVillageSent,
        ReceivedAt = record.ReceivedAt,
        Act = record.Last.Act.WireName(),
        ActAt = record.Last.At,
        ActBy = record.Last.By,
        Reason = record.Last.Reason,
        ClockAhead = record.ClockAhead,
        Answer = record.Handling.Answer,
        AnsweredAt = record.Handling.AnsweredAt,
        ResolvedAt = record.Handling.ResolvedAt,
        ForwardedTo = record.Handling.ForwardedTo,
        ForwardedAt = record.Handling.ForwardedAt,
    };

    public static FieldRecord Read(RecordEntity row) => FieldRecord.Restore(
        UnitCode.Parse(row.PartitionKey),
        RecordId.Parse(row.Id),
        new FirstContent(row.First, Village(row.FirstVillage), row.IsFirstVillageSent),
        row.ReceivedAt,
        row.Version,
        RecordStatuses.ByName[row.Status],
        ReadContent(RecordKinds.ByName[row.Kind], row.Content),
        new RecordEvent(RecordActs.ByName[row.Act], row.ActAt, row.ActBy, row.Reason),
        new FeedbackHandling(row.Answer, row.AnsweredAt, row.ResolvedAt, row.ForwardedTo, row.ForwardedAt),
        row.ClockAhead);

    private static RecordContent ReadContent(RecordKind kind, string text)
    {
        using var json = JsonDocument.Parse(text);
        return RecordForm.Read(kind, new JsonFields(json.RootElement));
    }

    private static VillageCode? Village(string? code) => code is null ? null : VillageCode.Parse(code);
}
