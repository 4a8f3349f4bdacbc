using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Villages;

/// <summary><c>GET /api/v1/villages?unit=&amp;on=</c>: all that ever were, or those active on a day.</summary>
internal static class ListVillages
{
    public static async Task<IResult> HandleAsync(Asked<ListQuery> asked, HttpContext context, RegistryLists lists, CancellationToken cancel)
    {
        if (asked.Faults.Count > 0)
            return Problems.Invalid.With(asked.Faults);
        var (refusal, page) = await lists.ReadAsync(
            asked.Value, context.Caller(), (registry, team) => Select(registry, team, asked.Value.On), item => item.Id, cancel);
        return refusal is not null ? refusal : TypedResults.Ok(page);
    }

    private static IEnumerable<VillageResponse> Select(CommuneRegistry registry, UnitCode? team, DateOnly? on) => registry.Villages.Values
        .Where(held => team is null || registry.FindTeam(team)!.Serves(held.Value.Code))
        .Where(held => on is not { } day || held.Value.IsActiveOn(day))
        .Select(held => VillageResponse.Of(held, registry));
}
