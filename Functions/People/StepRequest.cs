using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Privacy;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;

namespace Tcns.Functions.People;

/// <summary><c>POST /api/v1/people/{commune}/requests/{id}/answer|done|refuse</c></summary>
internal sealed class StepRequest(RegistryDesk desk, BusinessClock clock)
{
    public static Task<IResult> AnswerAsync(
        string commune, string id, Posted<StepBody> posted, HttpContext context, StepRequest use, CancellationToken cancel) =>
        use.HandleAsync((commune, id), posted, context, PersonRequestState.Answered, cancel);

    public static Task<IResult> FinishAsync(
        string commune, string id, Posted<StepBody> posted, HttpContext context, StepRequest use, CancellationToken cancel) =>
        use.HandleAsync((commune, id), posted, context, PersonRequestState.Done, cancel);

    public static Task<IResult> RefuseAsync(
        string commune, string id, Posted<StepBody> posted, HttpContext context, StepRequest use, CancellationToken cancel) =>
        use.HandleAsync((commune, id), posted, context, PersonRequestState.Refused, cancel);

    private async Task<IResult> HandleAsync(
        (string Commune, string Id) at, Posted<StepBody> posted, HttpContext context, PersonRequestState to, CancellationToken cancel)
    {
        if (posted.Faults.Count > 0)
            return Problems.Invalid.With(posted.Faults);
        var step = posted.Value.ToEvent(to, clock.Now, context.Caller().Key.Id);
        var what = context.Audit("request." + to.WireName(), at.Id);
        var outcome = await desk.ChangeAsync(UnitCode.Parse(at.Commune), what, Decide, cancel);
        if (outcome.Refusal is { } refusal)
            return refusal;
        var after = outcome.After.PersonRequests[at.Id];
        return RegistryAnswers.Thing(context, PersonRequestResponse.Of(after, clock.Today), WireJson.Wire.PersonRequestResponse, after.Revision);

        Ruling Decide(CommuneView view)
        {
            if (view.Registry.PersonRequests.GetValueOrDefault(at.Id) is not { } held)
                return Ruling.Refuse(Problems.NotFound);
            if (EntityTags.Refuse(context.Conditions(), held.Revision) is { } stale)
                return Ruling.Refuse(stale);
            return IsRepeated(held.Value.Events[^1], step) ? Ruling.Write() : Take(held.Value, step, posted.Value.Member, view);
        }
    }

    private static Ruling Take(PersonRequest request, PersonRequestEvent step, string? member, CommuneView view)
    {
        if (!request.MayBecome(step.To))
            return Ruling.Refuse(Problems.NotPossibleNow);
        var isMatched = PersonMatch.TryFind(view.Registry, member, out var person) && (request.Person is null || person is null || person == request.Person);
        var first = request.Events[^1].On;
        List<Fault> faults = [];
        if (!isMatched)
            faults.Add(new Fault("/member", FaultCodes.Meaningless, member));
        if (step.On < first || step.On > view.Today)
            faults.Add(new Fault("/on", FaultCodes.OutOfRange, Bounds.Between(first, view.Today)));
        var matched = person is null ? request : request.Match(person);
        if (faults.Count == 0 && step.To == PersonRequestState.Done && matched.Kind == PersonRequestKind.Delete && !IsErased(matched, view.Registry))
            return Ruling.Refuse(Problems.NotPossibleNow);
        return faults.Count > 0
            ? Ruling.Refuse(Problems.Invalid.With(faults))
            : Ruling.Write(new RegistryChange.OfPersonRequest(matched.Take(step)));
    }

    /// <summary>A deletion is done when the person is a tombstone, never by word alone.</summary>
    private static bool IsErased(PersonRequest request, CommuneRegistry registry) =>
        request.Person is { } person && registry.MembershipsOf(person).All(held => held.Value.IsErased);

    /// <summary>A step sent again, its answer lost on the way, is answered as the first time.</summary>
    private static bool IsRepeated(PersonRequestEvent last, PersonRequestEvent step) =>
        (last.To, last.On, last.Note, last.DecidedBy) == (step.To, step.On, step.Note, step.DecidedBy);
}
