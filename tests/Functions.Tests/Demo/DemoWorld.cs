using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Functions.Demo;
using Tcns.Functions.Registry;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Demo;

/// <summary>A demo played to its end without a store: batch after batch is judged as it would be and laid on what is there.</summary>
internal sealed class DemoWorld
{
    public static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly Lazy<DemoWorld> Every = new(() => Play(new DemoRecipe(DemoRecipe.UsualSeed, Day, DemoOptions.MostCommunes, DemoOptions.UsualSize)));
    private static readonly Lazy<DemoWorld> Least = new(() => Play(new DemoRecipe(DemoRecipe.UsualSeed, Day, 1, DemoOptions.UsualSize)));

    private DemoWorld(IReadOnlyList<CommuneRegistry> communes, IReadOnlyList<string> refusals)
    {
        Communes = communes;
        Refusals = refusals;
    }

    public static OfficialUnits Units { get; } = OfficialUnits.Read(File.OpenText(Repository.At("plans", "units.csv")));

    /// <summary>With all of Tuyên Quang.</summary>
    public static DemoWorld Whole => Every.Value;

    /// <summary>With one commune of it.</summary>
    public static DemoWorld Smallest => Least.Value;

    public IReadOnlyList<CommuneRegistry> Communes { get; }

    /// <summary>What the rules had against a batch, and where.</summary>
    public IReadOnlyList<string> Refusals { get; }

    public IEnumerable<CommuneRegistry> OfTuyenQuang => Communes.Where(commune => Units.Home(commune.Commune)!.Province.Value == CommuneProfiles.TuyenQuang);

    public IEnumerable<Member> Members => Communes.SelectMany(commune => commune.Members.Values).Select(held => held.Value);

    private static IReadOnlyList<Plan> Shipped { get; } = ShippedPlans.Read(Repository.At("plans"), Units);

    public static DemoWorld Play(DemoRecipe recipe)
    {
        var refusals = new List<string>();
        CommuneRegistry[] communes = [.. CommuneProfiles.All(recipe, Units).Select(profile => Play(recipe, profile, refusals))];
        return new DemoWorld(communes, refusals);
    }

    public static IReadOnlyList<Plan> PlansOf(UnitCode commune) =>
        [.. Shipped.Where(plan => plan.Unit == commune || plan.Unit == Units.Home(commune)!.Province)];

    public CommuneRegistry Of(string commune) => Communes.Single(registry => registry.Commune.Value == commune);

    public static IReadOnlyList<Finding> Check(CommuneRegistry commune, DateOnly on) => [.. new CommuneCheck(commune, PlansOf(commune.Commune), on).All()];

    private static CommuneRegistry Play(DemoRecipe recipe, CommuneProfile profile, List<string> refusals)
    {
        var registry = CommuneRegistry.Empty(profile.Unit.Code);
        foreach (var batch in new CommuneScript(recipe, profile).Batches())
        {
            var ruling = DemoRuling.On(batch, new CommuneView(registry, PlansOf(profile.Unit.Code), recipe.Day));
            if (ruling.Refusal is { } refusal)
                refusals.Add(profile.Unit.Code + " " + refusal.Code);
            registry = registry.With(registry.Revision + 1, ruling.Changes);
        }

        return registry;
    }
}
