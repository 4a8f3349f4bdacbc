using System.Text.Json.Nodes;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Registry;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Plans;

/// <summary><c>GET /api/v1/plans[?unit=]</c>, <c>/{id}</c> and <c>/{id}/versions</c>: reference data.</summary>
internal static class ReadPlans
{
    /// <summary>Of a commune or team: the plans that it stands under. Of a province: its own and its communes'.</summary>
    public static async Task<IResult> ListAsync(string? unit, OfficialUnits units, KnownUnits known, PlanShelf shelf, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(unit))
            return List(await shelf.AllAsync(cancel));
        if (!UnitCode.TryParse(unit, out var code))
            return Problems.Invalid.With([new Fault("?unit", FaultCodes.Malformed)]);
        if (!await known.HasAsync(code, cancel))
            return Problems.UnknownUnit;
        var home = units.Home(code)!;
        var all = await shelf.OfProvinceAsync(home.Province, cancel);
        return List(all.Where(held => code.Commune is not { } commune || held.Value.Unit == commune || held.Value.Unit == home.Province));
    }

    public static async Task<IResult> GetAsync(string id, HttpContext context, PlanShelf shelf, CancellationToken cancel) =>
        PlanId.TryParse(id, out var planId) && await shelf.FindAsync(planId, cancel) is { } held
            ? RegistryAnswers.Thing(context, PlanAnswers.Of(held), WireJson.Wire.JsonObject, held.Revision)
            : Problems.NotFound;

    public static async Task<IResult> VersionsAsync(string id, PlanShelf shelf, PlanStore store, CancellationToken cancel)
    {
        if (!PlanId.TryParse(id, out var planId) || await shelf.FindAsync(planId, cancel) is not { } newest)
            return Problems.NotFound;
        var versions = new List<Held<Plan>>();
        await foreach (var version in store.VersionsAsync((await shelf.ProvinceOfAsync(planId, cancel))!, planId, cancel))
            versions.Add(version);
        return List(versions.Count == 0 ? [newest] : versions);
    }

    private static IResult List(IEnumerable<Held<Plan>> plans) => TypedResults.Ok(new ListResponse<JsonObject>([.. plans.Select(PlanAnswers.Of)], null));
}
