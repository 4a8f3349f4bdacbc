namespace Tcns.Mutation.Running;

/// <summary>Which tests are asked about a mutant, those first that were good at noticing others in the same file.</summary>
internal sealed class Witnesses
{
    private readonly IReadOnlyList<SeenTest> tests;
    private readonly Dictionary<int, List<SeenTest>> byPlace = [];
    private readonly Dictionary<string, List<SeenTest>> byResource = new(StringComparer.Ordinal);
    private readonly Dictionary<(string File, string Test), int> merits = [];
    private readonly Lock gate = new();

    public Witnesses(IReadOnlyList<SeenTest> tests)
    {
        this.tests = tests;
        foreach (var test in tests)
        {
            foreach (var place in test.Places)
                ListOf(byPlace, place).Add(test);
            foreach (var resource in test.Resources)
                ListOf(byResource, resource).Add(test);
        }
    }

    /// <summary>Whether any test comes by, however long it takes.</summary>
    public bool Reach(int place, string? resource) => Reaching(place, resource).Count > 0;

    /// <returns>None when each of them takes longer than the patience.</returns>
    public IReadOnlyList<SeenTest> Of(Mutant mutant, int place, string? resource, TimeSpan patience) => Ordered(mutant, Reaching(place, resource), patience);

    /// <summary>Every test, for what is reckoned once and for all.</summary>
    public IReadOnlyList<SeenTest> All(Mutant mutant, TimeSpan patience) => Ordered(mutant, tests, patience);

    public void Praise(Mutant mutant, string test)
    {
        lock (gate)
            merits[(mutant.File, test)] = merits.GetValueOrDefault((mutant.File, test)) + 1;
    }

    private List<SeenTest> Reaching(int place, string? resource) => (resource is null ? byPlace.GetValueOrDefault(place) : byResource.GetValueOrDefault(resource)) ?? [];

    private List<SeenTest> Ordered(Mutant mutant, IReadOnlyList<SeenTest> reaching, TimeSpan patience)
    {
        List<SeenTest> ordered;
        lock (gate)
        {
            ordered = [.. reaching.OrderByDescending(test => merits.GetValueOrDefault((mutant.File, test.Name)) / (test.Milliseconds + 20))
                .ThenBy(test => test.Milliseconds)];
        }
        var spent = 0.0;
        return [.. ordered.Where(test => (spent += test.Milliseconds) <= patience.TotalMilliseconds)];
    }

    private static List<SeenTest> ListOf<TKey>(Dictionary<TKey, List<SeenTest>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        return list;
    }
}
