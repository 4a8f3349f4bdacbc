using Tcns.Domain.Awards;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Awards;

/// <summary>A nomination for a title. What the key may not see of people is null: who only looks gets no names, codes of households, reasons and history.</summary>
/// <param name="Unit">The commune.</param>
/// <param name="Status">proposed, withdrawn, approved, declined, forwarded (approved, and on the province's list).</param>
/// <param name="Nominee">Null once the person was erased.</param>
/// <param name="Standing">Of teams and villages, as the ranking had them when they were proposed; otherwise null.</param>
/// <param name="Decision">Null while nothing was decided.</param>
/// <param name="History">Null in lists.</param>
internal sealed record AwardResponse(
    string Id,
    string Unit,
    string Period,
    string Title,
    string Status,
    AwardNomineeResponse? Nominee,
    string? Reason,
    DateOnly ProposedOn,
    AwardStandingResponse? Standing,
    AwardRulingResponse? Decision,
    DateOnly? ForwardedOn,
    IReadOnlyList<AwardStepResponse>? History,
    string Etag)
{
    public static AwardResponse Of(Nomination nomination, NomineeNames names, bool withHistory = false) => new(
        nomination.Id,
        nomination.Commune.Value,
        nomination.Period.ToString(),
        nomination.Title.WireName(),
        nomination.Status.WireName(),
        names.Find(nomination),
        names.AreSeen ? nomination.Reason : null,
        nomination.Proposal.On,
        nomination.Proposal.Standing is { } standing ? AwardStandingResponse.From(standing) : null,
        nomination.Ruling is { } ruling
            ? new AwardRulingResponse(ruling.Act.WireName(), ruling.Decision?.Number, ruling.Decision?.On, names.AreSeen ? ruling.Reason : null)
            : null,
        nomination.Forwarding?.On,
        withHistory && names.AreSeen ? [.. nomination.Steps.Select(AwardStepResponse.Of)] : null,
        EntityTags.Of(nomination.Revision));
}
