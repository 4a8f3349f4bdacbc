using Tcns.PowerBi.Tests.Dax.Engine;
using Tcns.PowerBi.Tests.Dax.Language;

namespace Tcns.PowerBi.Tests.Dax.Resolving;

/// <summary>Measures that call themselves, directly or by others.</summary>
internal static class Circles
{
    public static IEnumerable<DaxFault> Faults(Catalogue catalogue)
    {
        var calls = catalogue.Measures.ToDictionary(measure => measure, measure => Calls(catalogue, measure));
        return calls.Keys
            .Where(measure => Reached(measure, calls).Contains(measure))
            .Select(measure => new DaxFault($"[{measure.Name}]", new Place(1, 1), "the measure calls itself, directly or by others."));
    }

    private static IReadOnlySet<StoredMeasure> Calls(Catalogue catalogue, StoredMeasure measure)
    {
        var resolver = new Resolver(catalogue, measure.Name);
        try
        {
            resolver.Scalar(measure.Expression, Surroundings.None);
        }
        catch (DaxException)
        {
            // What cannot be read is a fault of its own.
        }

        return resolver.Measures;
    }

    private static HashSet<StoredMeasure> Reached(StoredMeasure start, Dictionary<StoredMeasure, IReadOnlySet<StoredMeasure>> calls)
    {
        var reached = new HashSet<StoredMeasure>();
        var open = new Queue<StoredMeasure>(calls[start]);
        while (open.TryDequeue(out var measure))
        {
            if (!reached.Add(measure))
                continue;
            foreach (var next in calls[measure])
                open.Enqueue(next);
        }

        return reached;
    }
}
