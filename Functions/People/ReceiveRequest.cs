using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Privacy;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Members;
using Tcns.Functions.Registry;

namespace Tcns.Functions.People;

/// <summary><c>POST /api/v1/people/{commune}/requests</c></summary>
internal static class ReceiveRequest
{
    public static async Task<IResult> HandleAsync(
        string commune, Posted<ReceiveRequestBody> posted, HttpContext context, RegistryDesk desk, BusinessClock clock, CancellationToken cancel)
    {
        var body = posted.Value;
        Fault[] faults = [.. posted.Faults, .. FindFaults(body, clock.Today)];
        if (faults.Length > 0)
            return Problems.Invalid.With(faults);
        var code = UnitCode.Parse(commune);
        var id = MemberIds.Next();
        var receipt = new PersonRequestEvent(PersonRequestState.Received, body.ReceivedOn!.Value, clock.Now, context.Caller().Key.Id, body.Note);
        var outcome = await desk.ChangeAsync(code, context.Audit("request.receive", id, body.Kind!), Decide, cancel);
        if (outcome.Refusal is { } refusal)
            return refusal;
        var held = outcome.After.PersonRequests[id];
        return RegistryAnswers.Thing(
            context, PersonRequestResponse.Of(held, clock.Today), WireJson.Wire.PersonRequestResponse, held.Revision, isNew: true);

        Ruling Decide(CommuneView view)
        {
            if (!PersonMatch.TryFind(view.Registry, body.Member, out var person))
                return Ruling.Refuse(Problems.Invalid.With([new Fault("/member", FaultCodes.Meaningless, body.Member)]));
            return Ruling.Write(new RegistryChange.OfPersonRequest(PersonRequest.Receive(code, id, body.ParsedKind, person, receipt)));
        }
    }

    /// <summary>By a clock that stands before the law no day lies in its reach: there only what is still to come is refused.</summary>
    internal static IEnumerable<Fault> FindFaults(ReceiveRequestBody body, DateOnly today)
    {
        if (body.ReceivedOn > today)
            yield return new Fault("/receivedOn", FaultCodes.Future);
        else if (today >= PersonRequest.FirstDay && body.ReceivedOn < PersonRequest.FirstDay)
            yield return new Fault("/receivedOn", FaultCodes.OutOfRange, Bounds.Between(PersonRequest.FirstDay, today));
    }
}
