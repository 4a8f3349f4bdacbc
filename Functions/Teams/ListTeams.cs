using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Teams;

/// <summary><c>GET /api/v1/teams?unit=&amp;on=</c>: all that ever were, or those active on a day.</summary>
internal static class ListTeams
{
    public static async Task<IResult> HandleAsync(
        Asked<ListQuery> asked, HttpContext context, RegistryLists lists, BusinessClock clock, CancellationToken cancel)
    {
        if (asked.Faults.Count > 0)
            return Problems.Invalid.With(asked.Faults);
        var (refusal, page) = await lists.ReadAsync(
            asked.Value, context.Caller(), (registry, team) => Select(registry, team, asked.Value.On, clock.Today), item => item.Id, cancel);
        return refusal is not null ? refusal : TypedResults.Ok(page);
    }

    private static IEnumerable<TeamResponse> Select(CommuneRegistry registry, UnitCode? team, DateOnly? on, DateOnly today) => registry.Teams.Values
        .Where(held => team is null || held.Value.Code == team)
        .Where(held => on is not { } day || held.Value.IsActiveOn(day))
        .Select(held => TeamResponse.Of(held, registry, on ?? today));
}
