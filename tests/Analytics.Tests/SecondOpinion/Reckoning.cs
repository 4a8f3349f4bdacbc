using Tcns.Domain.Indicators;
using Tcns.Domain.Plans;
using Tcns.Domain.Records;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Tests.SecondOpinion;

/// <summary>
/// A province's figures by plain loops, straight from their definitions and written apart from the engine's SQL, which is held
/// against them. Slow, and meant to be read beside the definitions.
/// </summary>
internal static class Reckoning
{
    public static IReadOnlyList<Figure> Of(ProvinceFacts facts, IReadOnlyList<FieldRecord> records, IReadOnlyList<Period> periods)
    {
        var ground = new Ground(facts, records);
        var places = Place.AllOf(ground);
        var figures = new List<Figure>();
        foreach (var period in periods)
        {
            var views = ground.Facts.Plans.Append(null).ToDictionary(IdOf, plan => new View(ground, period, plan));
            foreach (var place in places)
            {
                foreach (var plan in EntriesOf(ground, place, period))
                    figures.AddRange(LinesOf(views[IdOf(plan)], place));
            }
        }

        return figures;
    }

    private static string IdOf(Plan? plan) => plan?.Id.Value ?? "";

    /// <summary>Each plan in force for the period in that unit has an entry; where none is, one without a plan.</summary>
    private static IReadOnlyList<Plan?> EntriesOf(Ground ground, Place place, Period period)
    {
        var plans = place.Kind == PlaceKind.Province ? ground.ProvincePlans : ground.PlansOf(place.Communes[0]);
        var inForce = plans.Where(plan => plan.IsInForceFor(period)).ToList<Plan?>();
        return inForce.Count == 0 ? [null] : inForce;
    }

    private static IEnumerable<Figure> LinesOf(View view, Place place) => place.HasBegunBy(view.AsOf)
        ? Catalogue.All.Where(place.GivesMeaningTo).Select(indicator => Line.Of(view, place, indicator))
        : [];
}
