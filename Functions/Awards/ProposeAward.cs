using Tcns.Domain.Awards;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Records;
using Tcns.Functions.Registry;
using Tcns.Storage.Access;
using Tcns.Storage.Awards;
using Tcns.Storage.Tables;

namespace Tcns.Functions.Awards;

/// <summary><c>POST /api/v1/awards</c>: the Culture–Society office proposes; what was withdrawn may be proposed again, and its history goes on.</summary>
internal sealed class ProposeAward(
    NominationStore store, NomineeStandings standings, TellAward tell, RegistryDesk desk, AuditLog audit, OfficialUnits units, BusinessClock clock)
{
    public static Task<IResult> HandleAsync(Posted<ProposeAwardRequest> posted, HttpContext context, ProposeAward use, CancellationToken cancel) =>
        use.AnswerAsync(posted, context, cancel);

    private async Task<IResult> AnswerAsync(Posted<ProposeAwardRequest> posted, HttpContext context, CancellationToken cancel)
    {
        Fault[] faults = [.. posted.Faults];
        if (Period.TryParse(posted.Value.Period, out var period) && period.First > clock.Today)
            faults = [.. faults, new Fault("/period", FaultCodes.Future)];
        if (faults.Length > 0)
            return Problems.Invalid.With(faults);
        var commune = UnitCode.Parse(posted.Value.Unit!);
        if (units.Home(commune) is null)
            return Problems.UnknownUnit;
        var registry = (await desk.ViewAsync(commune, cancel)).Registry;
        return posted.Value.Nominee!.FindIn(registry) is { } nominee
            ? await ProposeAsync(registry, period!, AwardTitles.ByName[posted.Value.Title!], nominee, posted.Value.Reason!, context, cancel)
            : Problems.Invalid.With([new Fault("/nominee/member", FaultCodes.NotAMember)]);
    }

    private async Task<IResult> ProposeAsync(
        CommuneRegistry registry, Period period, AwardTitle title, Nominee nominee, string reason, HttpContext context, CancellationToken cancel)
    {
        var commune = registry.Commune;
        var secret = await store.GetSecretAsync(commune, cancel);
        var id = Nomination.IdOf(secret, period, title, nominee);
        var isLogged = false;
        return await Overtaken.TryAgainAsync("the nomination " + id + " of " + commune, TryOnceAsync, cancel);

        async Task<IResult?> TryOnceAsync()
        {
            var held = await store.FindAsync(commune, id, cancel);
            if (held is { Nomination: { Status: not AwardStatus.Withdrawn } there })
                return there.IsProposedWith(reason) ? await tell.RunAsync(there, context, cancel) : Problems.AlreadyNominated with { Other = id };
            Fault[] faults = [.. new NominationRules(registry, clock.Today).FindFaults(period, nominee)];
            if (faults.Length > 0)
                return Problems.Invalid.With(faults);
            if (held is { Nomination.IsFull: true })
                return Problems.NotPossibleNow;
            var proposal = new AwardStep(AwardAct.Proposed, Instants.Whole(clock.Now), clock.Today, context.Caller().Key.Id, reason)
            {
                Standing = await standings.FindAsync(commune, period, nominee, cancel),
            };
            var after = held?.Nomination.Take(proposal) ?? Nomination.Begin(commune, secret, period, title, nominee, proposal);
            if (!isLogged)
                await audit.AppendAsync(commune, context.Audit("award.propose", after), cancel);
            isLogged = true;
            return await store.TryWriteAsync(after, held, cancel) ? await tell.RunAsync(after, context, cancel, isNew: true) : null;
        }
    }
}
