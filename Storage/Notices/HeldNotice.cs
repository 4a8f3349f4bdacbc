using Azure;
using Tcns.Domain.Notices;

namespace Tcns.Storage.Notices;

/// <summary>A notice as it was read.</summary>
/// <param name="Notice">What is told.</param>
/// <param name="PostedAt">When it was posted.</param>
/// <param name="Email">How far it is by e-mail.</param>
/// <param name="Webhook">How far it is by the webhook.</param>
/// <param name="LeaseUntil">Until then nobody but who has claimed it sends it; null where nobody has.</param>
/// <param name="Row">The version that was read.</param>
public sealed record HeldNotice(
    Notice Notice, DateTimeOffset PostedAt, NoticeProgress Email, NoticeProgress Webhook, DateTimeOffset? LeaseUntil, ETag Row)
{
    public bool IsSettled => Email.State != NoticeState.Waiting && Webhook.State != NoticeState.Waiting;

    public NoticeProgress On(NoticeChannel channel) => channel switch
    {
        NoticeChannel.Email => Email,
        NoticeChannel.Webhook => Webhook,
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };

    public HeldNotice With(NoticeChannel channel, NoticeProgress progress) => channel switch
    {
        NoticeChannel.Email => this with { Email = progress },
        NoticeChannel.Webhook => this with { Webhook = progress },
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };
}
