using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Privacy;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Members;
using Tcns.Functions.Registry;
using Tcns.Storage.Registry;

namespace Tcns.Functions.People;

/// <summary><c>GET /api/v1/people/{commune}/requests?state=&amp;late=</c> and <c>…/requests/{id}</c></summary>
internal static class ReadRequests
{
    /// <summary>The newest first.</summary>
    public static async Task<IResult> ListAsync(
        string commune, string? state, string? late, HttpContext context, RegistryStore store, PersonalReads reads, BusinessClock clock,
        CancellationToken cancel)
    {
        Fault[] faults = [.. FindFaults(state, late)];
        if (faults.Length > 0)
            return Problems.Invalid.With(faults);
        var code = UnitCode.Parse(commune);
        var registry = await store.ReadAsync(code, cancel);
        await reads.NoteAsync(context, code, "request.list", commune, PersonalView.Everything, cancel);
        var items = registry.PersonRequests.Values
            .OrderByDescending(held => held.Value.ReceivedOn)
            .ThenByDescending(held => held.Value.Events[0].At)
            .Select(held => PersonRequestResponse.Of(held, clock.Today))
            .Where(item => string.IsNullOrEmpty(state) || item.State == state)
            .Where(item => string.IsNullOrEmpty(late) || item.Late == (late == "true"));
        return TypedResults.Ok(new ListResponse<PersonRequestResponse>([.. items], null));
    }

    public static async Task<IResult> GetAsync(
        string commune, string id, HttpContext context, RegistryStore store, PersonalReads reads, BusinessClock clock, CancellationToken cancel)
    {
        var code = UnitCode.Parse(commune);
        var registry = await store.ReadAsync(code, cancel);
        if (registry.PersonRequests.GetValueOrDefault(id) is not { } held)
            return Problems.NotFound;
        await reads.NoteAsync(context, code, "request.read", id, PersonalView.Everything, cancel);
        return RegistryAnswers.Thing(context, PersonRequestResponse.Of(held, clock.Today), WireJson.Wire.PersonRequestResponse, held.Revision);
    }

    private static IEnumerable<Fault> FindFaults(string? state, string? late)
    {
        if (!string.IsNullOrEmpty(state) && !PersonRequestStates.ByName.ContainsKey(state))
            yield return new Fault("?state", FaultCodes.UnknownValue, string.Join("; ", PersonRequestStates.ByName.Keys));
        if (!string.IsNullOrEmpty(late) && late is not ("true" or "false"))
            yield return new Fault("?late", FaultCodes.UnknownValue, "true; false");
    }
}
