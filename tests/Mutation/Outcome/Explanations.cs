using System.Text.Json;
using Tcns.Testing;

namespace Tcns.Mutation.Outcome;

/// <summary>The survivors that somebody has looked at and that stay, each with its reason: <c>explained.json</c>.</summary>
/// <param name="Reasons">By name: a sentence.</param>
/// <param name="Mutants">Which mutant stays for which of them.</param>
internal sealed record Explanations(IReadOnlyDictionary<string, string> Reasons, IReadOnlyList<Explanation> Mutants)
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    private readonly Dictionary<string, string> byKey = Mutants.ToDictionary(one => one.Mutant, one => one.Reason, StringComparer.Ordinal);

    public static Explanations None { get; } = new(new Dictionary<string, string>(), []);

    public static async Task<Explanations> OfRepositoryAsync() =>
        JsonSerializer.Deserialize<Explanations>(await File.ReadAllTextAsync(Repository.At("tests", "Mutation", "explained.json")), Camel)!;

    public string? ReasonOf(string key) => byKey.GetValueOrDefault(key);
}
