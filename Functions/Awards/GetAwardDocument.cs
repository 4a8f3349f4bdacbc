using Tcns.Domain.Awards;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Functions.Reports;
using Tcns.Storage.Access;

namespace Tcns.Functions.Awards;

/// <summary>
/// <c>GET /api/v1/awards/document?unit=&amp;period=&amp;format=docx|xlsx&amp;number=</c>: of a commune what its chairman approved, of a province what its
/// communes sent up; in Vietnamese.
/// </summary>
internal sealed class GetAwardDocument(
    AwardBook book, AwardLines lines, Letterheads letterheads, AuditLog audit, OfficialUnits units, BusinessClock clock)
{
    public static Task<IResult> HandleAsync(Asked<AwardPaperQuery> asked, HttpContext context, GetAwardDocument use, CancellationToken cancel) =>
        use.AnswerAsync(asked, context, cancel);

    private async Task<IResult> AnswerAsync(Asked<AwardPaperQuery> asked, HttpContext context, CancellationToken cancel)
    {
        if (asked.Faults.Count > 0)
            return Problems.Invalid.With(asked.Faults);
        var (unit, period, form) = asked.Value;
        if (units.Find(unit!) is not { } place)
            return Problems.UnknownUnit;
        var nominations = await book.ReadAsync(unit!, one => one.Period == period && IsOn(one, unit!), from: null, int.MaxValue, cancel);
        var ordered = nominations.OrderBy(one => one.Commune.Value, StringComparer.Ordinal).ThenBy(one => one.Title).ThenBy(one => one.Proposal.Standing?.Rank ?? int.MaxValue);
        var items = await lines.TellAsync([.. ordered], context, Note, cancel);
        var letterhead = await letterheads.OfAsync(unit!, place.FullName, form.Number, context.Caller().Role, cancel);
        var paper = unit!.Level is UnitLevel.Province
            ? AwardPaper.OfProvince(items, period!, letterhead, clock.Today, units)
            : AwardPaper.OfCommune(items, period!, letterhead, clock.Today);
        return await form.AnswerAsync(paper, $"danh-hieu-{unit}-{period}", context, cancel);

        // Every time, not once a day as other reads: here people's names leave the system.
        Task Note(UnitCode commune) => audit.AppendAsync(commune, context.Audit("award.export", commune.Value, period!.ToString()), cancel);
    }

    private static bool IsOn(Nomination nomination, UnitCode unit) =>
        nomination.Status is AwardStatus.Forwarded || (unit.Level is UnitLevel.Commune && nomination.Status is AwardStatus.Approved);
}
