using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Members;

/// <summary><c>GET /api/v1/teams/{team}/members?on=</c>: everybody who ever was, or wants to be, or those of a day.</summary>
internal static class ListMembers
{
    public static async Task<IResult> HandleAsync(
        string team, Asked<DayQuery> asked, HttpContext context, RegistryStore store, PersonalReads reads, BusinessClock clock, CancellationToken cancel)
    {
        if (asked.Faults.Count > 0)
            return Problems.Invalid.With(asked.Faults);
        var code = UnitCode.Parse(team);
        var registry = await store.ReadAsync(code.Commune!, cancel);
        if (registry.FindTeam(code) is null)
            return Problems.UnknownUnit;
        var view = PersonalViews.Of(context.Caller().Role);
        await reads.NoteAsync(context, code, "member.list", team, view, cancel);
        var on = asked.Value.On;
        var items = registry.Members.Values
            .Where(held => held.Value.Team == code && (on is not { } day || registry.LifeOf(held.Value).Contains(day)))
            .OrderBy(held => held.Value.StateOn(on ?? clock.Today).Role)
            .ThenBy(held => held.Value.JoinedOn)
            .ThenBy(held => held.Value.Id, StringComparer.Ordinal)
            .Select(held => MemberResponse.Of(held, registry, on ?? clock.Today, view));
        return TypedResults.Ok(new ListResponse<MemberResponse>([.. items], null));
    }
}
