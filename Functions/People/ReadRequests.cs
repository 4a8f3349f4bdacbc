using Tcns.Domain.Places;
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
        string commune, Asked<RequestQuery> asked, HttpContext context, RegistryStore store, PersonalReads reads, BusinessClock clock,
        CancellationToken cancel)
    {
        if (asked.Faults.Count > 0)
            return Problems.Invalid.With(asked.Faults);
        var (state, late) = asked.Value;
        var code = UnitCode.Parse(commune);
        var registry = await store.ReadAsync(code, cancel);
        await reads.NoteAsync(context, code, "request.list", commune, PersonalView.Everything, cancel);
        var items = registry.PersonRequests.Values
            .OrderByDescending(held => held.Value.ReceivedOn)
            .ThenByDescending(held => held.Value.Events[0].At)
            .Select(held => PersonRequestResponse.Of(held, clock.Today))
            .Where(item => state is null || item.State == state)
            .Where(item => late is null || item.Late == late);
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
}
