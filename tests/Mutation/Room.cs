using Tcns.Testing;

namespace Tcns.Mutation;

/// <summary>A room of the product, and the tests that are to notice what is wrong in it.</summary>
/// <param name="Name">The project's folder.</param>
/// <param name="Tests">The test project's folder below <c>tests</c>.</param>
/// <param name="LeftOut">Parts of names of tests that are not asked: what measures the machine, or takes too long to be asked again and again.</param>
internal sealed record Room(string Name, string Tests, params string[] LeftOut)
{
    public static IReadOnlyList<Room> All { get; } =
    [
        new("Domain", "Domain.Tests", "EveryUnitTests", "A_heap_of_records", "PlanSchemaTests"),
        new("Analytics", "Analytics.Tests", "MemoryTests", "seed: 1, records: 50000", "whatever_the_threads", "OtherReaderTests"),
    ];

    /// <summary>The checkout that it lies in.</summary>
    public string Root { get; init; } = Repository.Root;

    public string Assembly => $"Tcns.{Name}";

    public string TestAssembly => $"Tcns.{Tests}";

    public string At(string file) => Path.Combine(Root, file);

    public string Read(string file) => File.ReadAllText(At(file));
}
