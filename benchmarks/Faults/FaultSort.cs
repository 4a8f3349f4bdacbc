using Tcns.Testing;

namespace Tcns.Benchmarks.Faults;

/// <summary>What is done to one storage call.</summary>
/// <param name="Name">As it stands in the page.</param>
internal sealed record FaultSort(string Name, Fault Fault)
{
    /// <summary>The product waits ten seconds for an answer.</summary>
    private static readonly TimeSpan BeyondPatience = TimeSpan.FromSeconds(11);

    /// <summary>Each is survived by itself: it meets one call.</summary>
    public static IReadOnlyList<FaultSort> All { get; } =
    [
        new("refused with 500", new Fault.Refuse(500)),
        new("refused with 503", new Fault.Refuse(503)),
        new("reset before the service heard of it", new Fault.DropRequest()),
        new("cut off half-way to the service", new Fault.CutRequest()),
        new("done, then reset before the answer", new Fault.DropAnswer()),
        new("done, answer cut off", new Fault.CutAnswer()),
        new("delivered twice", new Fault.Repeat()),
        new("done, never answered in time", new Fault.HoldAnswer(BeyondPatience)),
        new("reaches the service after it was given up", new Fault.HoldRequest(BeyondPatience)),
    ];

    /// <summary>Those that cost no waiting.</summary>
    public static IReadOnlyList<FaultSort> Quick { get; } = [.. All.Where(sort => sort.Fault is not (Fault.HoldAnswer or Fault.HoldRequest))];

    /// <summary>For a storm: any of them, with shorter waits among them.</summary>
    public static Fault Any(Random random) => random.Next(8) switch
    {
        0 => new Fault.HoldAnswer(TimeSpan.FromMilliseconds(random.Next(50, 600))),
        1 => new Fault.HoldRequest(TimeSpan.FromMilliseconds(random.Next(50, 600))),
        _ => Quick[random.Next(Quick.Count)].Fault,
    };
}
