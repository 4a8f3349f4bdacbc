using Tcns.Domain.Awards;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Records;
using Tcns.Functions.Registry;
using Tcns.Storage.Access;
using Tcns.Storage.Awards;
using Tcns.Storage.Tables;

namespace Tcns.Functions.Awards;

/// <summary><c>PUT /api/v1/awards/{unit}/{id}</c> and <c>POST …/withdraw|decide|forward</c>: what happens to a nomination after it was proposed.</summary>
internal sealed class ChangeAward(NominationStore store, TellAward tell, AuditLog audit, BusinessClock clock)
{
    public static Task<IResult> ChangeAsync(
        string unit, string id, Posted<ReasonRequest> posted, HttpContext context, ChangeAward use, CancellationToken cancel) =>
        use.TakeAsync(unit, id, posted, "award.change", () => use.Step(AwardAct.Changed, posted.Value.Reason, context), context, cancel);

    public static Task<IResult> WithdrawAsync(
        string unit, string id, Posted<ReasonRequest> posted, HttpContext context, ChangeAward use, CancellationToken cancel) =>
        use.TakeAsync(unit, id, posted, "award.withdraw", () => use.Step(AwardAct.Withdrawn, posted.Value.Reason, context), context, cancel);

    public static Task<IResult> DecideAsync(
        string unit, string id, Posted<DecideAwardRequest> posted, HttpContext context, ChangeAward use, CancellationToken cancel) =>
        use.TakeAsync(unit, id, posted, "award.decide", () => use.Step(posted.Value.Act, posted.Value.Reason, context) with { Decision = posted.Value.Decision }, context, cancel);

    public static Task<IResult> ForwardAsync(
        string unit, string id, Posted<ForwardAwardRequest> posted, HttpContext context, ChangeAward use, CancellationToken cancel) =>
        use.TakeAsync(unit, id, posted, "award.forward", () => use.Step(AwardAct.Forwarded, posted.Value.Reason, context), context, cancel);

    private AwardStep Step(AwardAct act, string? reason, HttpContext context) =>
        new(act, Instants.Whole(clock.Now), clock.Today, context.Caller().Key.Id, reason);

    private Task<IResult> TakeAsync<T>(
        string unitText, string id, Posted<T> posted, string action, Func<AwardStep> next, HttpContext context, CancellationToken cancel)
        where T : class, IPostedObject<T>
    {
        var unit = UnitCode.Parse(unitText);
        if (unit.Level != UnitLevel.Commune || !Nomination.IsId(id))
            return Task.FromResult<IResult>(Problems.NotFound);
        if (posted.Faults.Count > 0)
            return Task.FromResult<IResult>(Problems.Invalid.With(posted.Faults));
        var (step, isLogged) = (next(), false);
        return Overtaken.TryAgainAsync("the nomination " + id + " of " + unit, TryOnceAsync, cancel);

        async Task<IResult?> TryOnceAsync()
        {
            if (await store.FindAsync(unit, id, cancel) is not { Nomination: var nomination } held)
                return Problems.NotFound;
            if (EntityTags.Refuse(context.Conditions(), nomination.Revision) is { } stale)
                return stale;

            // What is sent again, its answer lost on the way, changes nothing.
            if (nomination.HasTaken(step))
                return await tell.RunAsync(nomination, context, cancel);
            if (!nomination.Allows(step.Act))
                return Problems.NotPossibleNow;
            Fault[] faults = [.. NominationRules.FindDayFaults(nomination, step.Decision?.On, clock.Today)];
            if (faults.Length > 0)
                return Problems.Invalid.With(faults);
            if (!isLogged)
                await audit.AppendAsync(unit, context.Audit(action, nomination), cancel);
            isLogged = true;
            var after = nomination.Take(step);
            return await store.TryWriteAsync(after, held, cancel) ? await tell.RunAsync(after, context, cancel) : null;
        }
    }
}
