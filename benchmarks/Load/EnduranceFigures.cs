using System.Text.Json.Serialization;

namespace Tcns.Benchmarks.Load;

/// <summary>A run of <c>endurance</c>.</summary>
/// <param name="Rate">Records a second that were sent, whatever became of them.</param>
internal sealed record EnduranceFigures(
    DateOnly On, string Machine, double Minutes, double Rate, IReadOnlyList<EnduranceSample> Samples, IReadOnlyList<Flatness> Looks, IReadOnlyList<Refusal> Refusals, long Retries, Finding Found, long Supports, long PublishedVisits, long PublishedPeople)
{
    /// <summary>Five minutes of samples.</summary>
    private const int Fewest = 10;

    /// <summary>A tenth of a millisecond, where no insert has ended at all.</summary>
    private const double Shortest = 0.1;

    [JsonIgnore]
    public bool IsGood => Looks.All(look => look.IsFlat) && Found.IsGood && (Supports, PublishedVisits, PublishedPeople) == (Found.People, Found.Found, Found.People);

    /// <summary>
    /// What must stay as it is: the app's memory, its handles and threads, and how many times a bare insert's time a record's is. Nothing is said of a run of a
    /// few minutes.
    /// </summary>
    public static IReadOnlyList<Flatness> Look(IReadOnlyList<EnduranceSample> samples) => samples.Count < Fewest ? [] :
    [
        Flatness.Of("memory of the app", Points(samples, sample => sample.Memory), 0.15),
        Flatness.Of("handles of the app", Points(samples, sample => sample.Handles), 0.15),
        Flatness.Of("threads of the app", Points(samples, sample => sample.Threads), 0.15),
        Flatness.Of("a record against a bare insert", Points(samples, sample => sample.P50 / Math.Max(Shortest, sample.Bare)), 0.25),
    ];

    private static List<(double At, double Value)> Points(IReadOnlyList<EnduranceSample> samples, Func<EnduranceSample, double> value) => [.. samples.Select(sample => (sample.Minute, value(sample)))];
}
