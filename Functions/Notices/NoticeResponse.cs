using System.Text.Json.Serialization;
using Tcns.Domain.Notices;
using Tcns.Storage.Notices;

namespace Tcns.Functions.Notices;

/// <summary>What a unit was told, and what has become of it on each channel; without addresses.</summary>
/// <param name="Unit">Who is told.</param>
/// <param name="About">Who owes the report.</param>
/// <param name="Turn">The version of the report; 0 for what is told of none.</param>
internal sealed record NoticeResponse(
    string Id,
    string Kind,
    string Unit,
    string About,
    string Period,
    DateOnly DueOn,
    int Turn,
    DateTimeOffset PostedAt,
    string Title,
    string Text,
    NoticeResponse.Channels On)
{
    public static NoticeResponse Of(HeldNotice held, NoticeWording wording) => new(
        held.Notice.Id,
        held.Notice.Kind.WireName(),
        held.Notice.To.Value,
        held.Notice.About.Value,
        held.Notice.Period.ToString(),
        held.Notice.DueOn,
        held.Notice.Turn,
        held.PostedAt,
        wording.Title,
        wording.Text,
        new Channels(Channel.Of(held.Email), Channel.Of(held.Webhook)));

    internal sealed record Channels(Channel Email, Channel Webhook);

    /// <param name="State">One of <c>waiting</c>, <c>sent</c>, <c>failed</c>, <c>unwanted</c>, <c>none</c>.</param>
    /// <param name="Tries">How often it was tried.</param>
    /// <param name="NextAt">When it is tried again; absent where it is not, or at once.</param>
    internal sealed record Channel(
        string State, int Tries, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? NextAt)
    {
        public static Channel Of(NoticeProgress progress) => new(progress.State.WireName(), progress.Tries, progress.NextAt);
    }
}
