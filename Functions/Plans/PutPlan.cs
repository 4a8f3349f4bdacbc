using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Storage.Access;
using Tcns.Storage.Changes;
using Tcns.Storage.Registry;
using Tcns.Storage.Tables;

namespace Tcns.Functions.Plans;

/// <summary><c>PUT /api/v1/plans/{id}</c>: a plan enters into force, or changes, without a deployment.</summary>
internal sealed class PutPlan(
    PlanShelf shelf, PlanStore store, OfficialUnits units, AuditLog audit, RegistryDesk desk, ChangeMarks marks, BusinessClock clock)
{
    public static Task<IResult> HandleAsync(string id, PostedPlan posted, HttpContext context, PutPlan use, CancellationToken cancel) =>
        use.AnswerAsync(id, posted, context, cancel);

    private async Task<IResult> AnswerAsync(string id, PostedPlan posted, HttpContext context, CancellationToken cancel)
    {
        var known = PlanId.TryParse(id, out var planId) ? await shelf.FindAsync(planId, cancel) : null;
        if (known is not null && !context.Caller().Reaches(known.Value.Unit))
            return Problems.OutOfScope;
        Fault[] faults = [.. posted.Faults, .. FindFaults(id, posted.Plan, known?.Value)];

        // As everywhere, where nothing else is wrong: a unit that is not known is not found.
        if (faults is [{ Path: "/unit", Code: FaultCodes.UnknownUnit }])
            return Problems.UnknownUnit;
        if (faults.Length > 0)
            return Problems.Invalid.With(faults);
        var plan = posted.Plan!;
        var province = units.Home(plan.Unit)!.Province;
        var isLogged = false;
        return await Overtaken.TryAgainAsync("the plans of province " + province, TryOnceAsync, cancel);

        async Task<IResult?> TryOnceAsync()
        {
            var entered = await store.ReadAsync(province, cancel);
            var held = shelf.Merge(province, entered).GetValueOrDefault(id);
            if (EntityTags.Refuse(context.Conditions(), held?.Revision) is { } stale)
                return stale;
            if (held?.Value == plan)
                return RegistryAnswers.Thing(context, PlanAnswers.Of(held), WireJson.Wire.JsonObject, held.Revision);
            if (RowRoom.Refuse(PlanText.Write(plan).Length, PlanStore.Longest) is { } outgrown)
                return outgrown;
            if (!isLogged)
                await audit.AppendAsync(plan.Unit, context.Audit("plan.put", id, plan.Changes.Count == 0 ? "" : plan.Changes[^1].Decision ?? ""), cancel);
            isLogged = true;
            if (await store.ClaimAsync(plan.Id, province, cancel) != province)
                return Problems.Invalid.With([new Fault("/unit", FaultCodes.Immutable)]);
            await marks.MarkAsync(province, province, Period.Containing(clock.Today, PeriodKind.Quarter), cancel);
            if (await store.TryWriteAsync(entered, plan, cancel) is not { } written)
                return null;
            desk.ForgetPlans();
            return RegistryAnswers.Thing(context, PlanAnswers.Of(written.Plans[id]), WireJson.Wire.JsonObject, written.Revision, isNew: held is null);
        }
    }

    private static IEnumerable<Fault> FindFaults(string id, Plan? plan, Plan? known)
    {
        if (!PlanId.TryParse(id, out _))
            yield return new Fault("{id}", FaultCodes.Malformed);
        else if (plan is not null && plan.Id.Value != id)
            yield return new Fault("/id", FaultCodes.Immutable);
        if (plan is not null && known is not null && plan.Unit != known.Unit)
            yield return new Fault("/unit", FaultCodes.Immutable);

        // Records name them for ever.
        if (plan is not null && known is not null && known.Topics.Any(old => !plan.Topics.Any(topic => (topic.Id, topic.Pillar) == (old.Id, old.Pillar))))
            yield return new Fault("/topics", FaultCodes.Immutable);
    }
}
