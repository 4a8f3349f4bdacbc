using Tcns.Domain.Notices;

namespace Tcns.Functions.Notices;

/// <summary>A notice as the gateway gets it.</summary>
/// <param name="Unit">Who is told.</param>
/// <param name="About">Who owes the report.</param>
internal sealed record WebhookBody(string Id, string Kind, string Unit, string About, string Period, DateOnly DueOn, int Turn, NoticeWording Vi, NoticeWording En)
{
    public static WebhookBody Of(NoticeLetter letter) => new(
        letter.Notice.Id,
        letter.Notice.Kind.WireName(),
        letter.Notice.To.Value,
        letter.Notice.About.Value,
        letter.Notice.Period.ToString(),
        letter.Notice.DueOn,
        letter.Notice.Turn,
        letter.Vietnamese,
        letter.English);
}
