using System.Collections.Immutable;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Registry;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Plans;

/// <summary>All plans: those that ship with the product, and over them those entered through the API. Never older than the request.</summary>
internal sealed class PlanShelf(IReadOnlyList<Plan> shipped, PlanStore store, OfficialUnits units)
{
    /// <summary>The plans that a commune stands under: its own and its province's.</summary>
    public async Task<IReadOnlyList<Plan>> OfCommuneAsync(UnitCode commune, CancellationToken cancel)
    {
        var province = units.Home(commune)?.Province;
        var all = province is null ? [] : await OfProvinceAsync(province, cancel);
        return [.. all.Select(held => held.Value).Where(plan => plan.Unit == commune || plan.Unit == province)];
    }

    /// <summary>The plans of a province and of its communes, in the order of their ids.</summary>
    public async Task<IReadOnlyList<Held<Plan>>> OfProvinceAsync(UnitCode province, CancellationToken cancel)
    {
        var entered = await store.ReadAsync(province, cancel);
        return [.. Merge(province, entered).Values];
    }

    /// <summary>Those that have plans, or of which a commune has.</summary>
    public async Task<IReadOnlyCollection<UnitCode>> ProvincesAsync(CancellationToken cancel) =>
        [.. shipped.Select(plan => units.Home(plan.Unit)!.Province).Union(await store.ProvincesAsync(cancel))];

    public async Task<IReadOnlyList<Held<Plan>>> AllAsync(CancellationToken cancel)
    {
        var lists = await Task.WhenAll((await ProvincesAsync(cancel)).Select(province => OfProvinceAsync(province, cancel)));
        return [.. lists.SelectMany(list => list).OrderBy(held => held.Value.Id.Value, StringComparer.Ordinal)];
    }

    public async Task<Held<Plan>?> FindAsync(PlanId id, CancellationToken cancel)
    {
        var province = await ProvinceOfAsync(id, cancel);
        return province is null ? null : (await OfProvinceAsync(province, cancel)).FirstOrDefault(held => held.Value.Id == id);
    }

    /// <summary>The province whose plan has the id: a shipped one's never changes.</summary>
    public async Task<UnitCode?> ProvinceOfAsync(PlanId id, CancellationToken cancel) =>
        shipped.FirstOrDefault(plan => plan.Id == id) is { } own ? units.Home(own.Unit)!.Province : await store.ProvinceOfAsync(id, cancel);

    public ImmutableSortedDictionary<string, Held<Plan>> Merge(UnitCode province, ProvincePlans entered) => shipped
        .Where(plan => units.Contains(province, plan.Unit))
        .ToImmutableSortedDictionary(plan => plan.Id.Value, plan => new Held<Plan>(plan, 0), StringComparer.Ordinal)
        .SetItems(entered.Plans);
}
