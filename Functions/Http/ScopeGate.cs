using Tcns.Domain.Access;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Http;

/// <summary>
/// The checks between key and use case, in the contract's order: what was sent can be read (400), role and unit are within
/// the key's reach (403).
/// </summary>
internal sealed class ScopeGate(OfficialUnits units, RegistryStore registry) : IEndpointFilter
{
    /// <summary>What a path calls its unit, and of which level that then is; null for any.</summary>
    private static readonly (string Name, UnitLevel? Level)[] Levels =
        [("unit", null), ("province", UnitLevel.Province), ("team", UnitLevel.Team), ("commune", UnitLevel.Commune)];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var posted = context.Arguments.OfType<IPosted>().FirstOrDefault();
        if (posted?.Trouble is { } trouble)
            return trouble;
        var policy = context.HttpContext.GetEndpoint()!.Metadata.GetRequiredMetadata<Policy>();
        if (policy.IsOpen)
            return await next(context);
        return await RefuseAsync(policy, context.HttpContext, posted) ?? await next(context);
    }

    private async ValueTask<Problem?> RefuseAsync(Policy policy, HttpContext http, IPosted? posted)
    {
        var caller = http.Caller();
        if (!policy.Roles.Contains(caller.Role))
            return Problems.RoleRefused;
        return policy.Unit switch
        {
            UnitPlace.Body => Refuse(caller, posted?.Unit),
            UnitPlace.Query when VillageCode.TryParse(http.Request.Query["unit"].ToString(), out var village) =>
                await RefuseVillageAsync(caller, village, http.RequestAborted),
            UnitPlace.Query => Refuse(caller, http.Request.Query["unit"].ToString()),
            UnitPlace.Route => await RefuseRouteAsync(http, caller),
            _ => null,
        };
    }

    private static Problem? Refuse(Caller caller, string? unit) =>
        UnitCode.TryParse(unit, out var code) && !caller.Reaches(code) ? Problems.OutOfScope : null;

    private async ValueTask<Problem?> RefuseRouteAsync(HttpContext http, Caller caller)
    {
        if (http.GetRouteValue("village") is string text)
        {
            return VillageCode.TryParse(text, out var village)
                ? await RefuseVillageAsync(caller, village, http.RequestAborted) ?? RefuseUnknown(village.Commune)
                : Malformed(http, "village");
        }

        var (name, level) = Levels.First(one => http.GetRouteValue(one.Name) is not null);
        if (!UnitCode.TryParse(http.GetRouteValue(name) as string, out var unit) || (level ?? unit.Level) != unit.Level)
            return Malformed(http, name);
        return caller.Reaches(unit) ? RefuseUnknown(unit) : Problems.OutOfScope;
    }

    /// <summary>A team's key reaches the villages that are, or were, the team's.</summary>
    private async ValueTask<Problem?> RefuseVillageAsync(Caller caller, VillageCode village, CancellationToken cancel)
    {
        if (caller.Key.Unit is not { Level: UnitLevel.Team } team)
            return caller.Reaches(village.Commune) ? null : Problems.OutOfScope;
        if (team.Commune != village.Commune)
            return Problems.OutOfScope;
        var commune = await registry.ReadAsync(village.Commune, cancel);
        return commune.FindTeam(team) is { } own && own.Serves(village) ? null : Problems.OutOfScope;
    }

    private Problem? RefuseUnknown(UnitCode unit) => units.Home(unit) is null ? Problems.UnknownUnit : null;

    /// <summary>Nothing with such a name can be there to be read; who writes learns what is wrong with it.</summary>
    private static Problem Malformed(HttpContext http, string name) => HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
        ? Problems.UnknownUnit
        : Problems.Invalid.With([new Fault("{" + name + "}", FaultCodes.Malformed)]);
}
