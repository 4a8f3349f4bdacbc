using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Privacy;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Functions.Reports;
using Tcns.Storage.Awards;
using Tcns.Storage.Records;
using Tcns.Storage.Registry;
using Tcns.Storage.Reports;

namespace Tcns.Functions.People;

/// <summary>
/// <c>POST /api/v1/people/{commune}/persons/{person}/erase</c>. Keys and records come first: after a kill between, the person's
/// rows still say whose keys they are and what the name was, and the erasure is asked for again.
/// </summary>
internal sealed class ErasePerson(RegistryDesk desk, PersonKeys keys, RecordStore records, ReportStore reports, GatherReport said, NominationStore nominations, BusinessClock clock)
{
    public static Task<IResult> HandleAsync(
        string commune, string person, Posted<ErasePersonBody> posted, HttpContext context, ErasePerson use, CancellationToken cancel) =>
        use.AnswerAsync(UnitCode.Parse(commune), person, posted, context, cancel);

    private async Task<IResult> AnswerAsync(
        UnitCode commune, string person, Posted<ErasePersonBody> posted, HttpContext context, CancellationToken cancel)
    {
        if (posted.Faults.Count > 0)
            return Problems.Invalid.With(posted.Faults);
        var what = posted.Value.ToEvent(clock.Now, context.Caller().Key.Id);
        if (what.On > clock.Today)
            return Problems.Invalid.With([new Fault("/on", FaultCodes.Future)]);
        var view = await desk.ViewAsync(commune, cancel);
        if (PersonFile.Find(view.Registry, person) is not { } file)
            return Problems.NotFound;
        if (Refuse(view, person, posted.Value.Request, what.On) is { } problem)
            return problem;
        await keys.ForgetAsync(file, context.Caller().Key.Id, cancel);
        foreach (var team in view.Registry.Teams.Values)
            await records.ForgetAsync(team.Value.Code, file.SoleTraces, cancel);
        await reports.ForgetAsync(commune, file.SoleTraces, cancel);
        await said.ForgetAsync(commune, file.SoleTraces, cancel);
        await nominations.ForgetAsync(file, cancel);
        var (refusal, after) = await EraseAsync(file, posted.Value.Request, what, context, cancel);
        return refusal is not null ? refusal : TypedResults.Ok(ErasureResponse.Of(person, after, clock.Today));
    }

    /// <summary>All of the person's own at once; what names the person elsewhere may take more than one write.</summary>
    private async Task<(Problem? Refusal, CommuneRegistry After)> EraseAsync(
        PersonFile file, string? request, MemberEvent what, HttpContext context, CancellationToken cancel)
    {
        var erasure = new PersonErasure(file);
        while (true)
        {
            var isMore = false;
            var audit = context.Audit("person.erase", file.Person, string.Join(',', file.Ids));
            var outcome = await desk.ChangeAsync(file.Commune, audit, view => Decide(view, out isMore), cancel);
            if (outcome.Refusal is not null || !isMore)
                return (outcome.Refusal, outcome.After);
        }

        Ruling Decide(CommuneView view, out bool isMore)
        {
            isMore = false;
            if (Refuse(view, file.Person, request, what.On) is { } problem)
                return Ruling.Refuse(problem);
            var finished = Finish(view.Registry, request, what, file);
            var registry = finished is null ? view.Registry : view.Registry.With(view.Registry.Revision, finished);
            var changes = erasure.ChangesOf(registry, what).ToList();
            if (finished is not null && !changes.OfType<RegistryChange.OfPersonRequest>().Any(change => change.Request.Id == request))
                changes.Add(finished);
            isMore = changes.Count > RegistryStore.MostChanges;
            return Ruling.Erase([.. changes.Take(RegistryStore.MostChanges)]);
        }
    }

    private static RegistryChange.OfPersonRequest? Finish(CommuneRegistry registry, string? id, MemberEvent what, PersonFile file)
    {
        if (id is null || registry.PersonRequests[id].Value is not { IsOpen: true } request)
            return null;
        var step = new PersonRequestEvent(PersonRequestState.Done, what.On, what.At, what.Key, null, what.DecidedBy);
        return new RegistryChange.OfPersonRequest(request.Match(file.Person).Take(step).Erase(file.Traces));
    }

    private static Problem? Refuse(CommuneView view, string person, string? id, DateOnly on)
    {
        var request = id is null ? null : view.Registry.PersonRequests.GetValueOrDefault(id)?.Value;
        if (id is not null && (request is null || (request.Person ?? person) != person))
            return Problems.Invalid.With([new Fault("/request", FaultCodes.Meaningless, id)]);
        if (request is { IsOpen: true } && on < request.Events[^1].On)
            return Problems.Invalid.With([new Fault("/on", FaultCodes.OutOfRange, Bounds.Between(request.Events[^1].On, view.Today))]);
        var isMember = PersonFile.Find(view.Registry, person)?.IsMemberFrom(view.Today) != false;
        return isMember || request?.State == PersonRequestState.Refused ? Problems.NotPossibleNow : null;
    }
}
