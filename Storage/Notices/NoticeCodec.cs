using Tcns.Domain.Notices;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Storage.Mapping;

namespace Tcns.Storage.Notices;

/// <summary>Notices as rows and back.</summary>
internal static class NoticeCodec
{

    public static HeldNotice Read(NoticeEntity row) => new(
        new Notice(
            UnitCode.Parse(row.PartitionKey),
            NoticeKinds.ByName[row.Kind],
            UnitCode.Parse(row.About),
            Period.Parse(row.Period),
            RowDay.Read(row.DueOn),
            row.Turn),
        row.PostedAt,
        NoticeProgress.Restore(row.EmailState, row.EmailTries, row.EmailFirstTriedAt, row.EmailNextAt, Split(row.EmailReached)),
        NoticeProgress.Restore(row.WebhookState, row.WebhookTries, row.WebhookFirstTriedAt, row.WebhookNextAt, []),
        row.LeaseUntil,
        row.ETag);

    public static NoticeEntity Row(HeldNotice held) => new()
    {
        PartitionKey = held.Notice.To.Value,
        RowKey = NoticeRows.Notice(held.PostedAt, held.Notice.Id),
        Kind = held.Notice.Kind.WireName(),
        About = held.Notice.About.Value,
        Period = held.Notice.Period.ToString(),
        DueOn = RowDay.Write(held.Notice.DueOn),
        Turn = held.Notice.Turn,
        PostedAt = held.PostedAt,
        LeaseUntil = held.LeaseUntil,
        EmailState = held.Email.State,
        EmailTries = held.Email.Tries,
        EmailFirstTriedAt = held.Email.FirstTriedAt,
        EmailNextAt = held.Email.NextAt,
        EmailReached = string.Join(',', held.Email.Reached),
        WebhookState = held.Webhook.State,
        WebhookTries = held.Webhook.Tries,
        WebhookFirstTriedAt = held.Webhook.FirstTriedAt,
        WebhookNextAt = held.Webhook.NextAt,
    };

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
