using System.Globalization;

namespace Tcns.Benchmarks.Commands;

/// <summary>What a command line asks for.</summary>
/// <param name="Verb">What is to be done with the scenarios.</param>
/// <param name="IsShort">A trial: few rounds on little data, to see that it works.</param>
/// <param name="Options">What was said to scenarios and to the verb, by name, without the dashes.</param>
internal sealed record Order(Verb Verb, IReadOnlyList<IScenario> Scenarios, bool IsShort, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>The option that names the file of results.</summary>
    public const string Json = "json";
    private const string Usual = "all";
    private const string Short = "--short";

    /// <summary>Rounds of a trial: the fewest that show a scatter.</summary>
    private const int ShortRounds = 3;

    /// <summary>What is said to all that are measured in rounds: where results are written, results that are there, what they are held against, and what readers must know of them, and how many rounds there are.</summary>
    private static readonly string[] Common = [Json, "from", "baseline", "remark", "rounds"];

    public static Order Read(IReadOnlyList<string> words, IReadOnlyList<IScenario> known)
    {
        var (names, options, isShort) = (new List<string>(), new Dictionary<string, string>(StringComparer.Ordinal), false);
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at] == Short)
                isShort = true;
            else if (!words[at].StartsWith("--", StringComparison.Ordinal))
                names.Add(words[at]);
            else if (at + 1 == words.Count || !options.TryAdd(words[at][2..], words[++at]))
                throw new FormatException($"{words[at]} wants one value.");
        }

        var verb = names.Count > 0 && Enum.TryParse<Verb>(names[0], ignoreCase: true, out var found) && found != Verb.Run ? found : Verb.Run;
        var scenarios = Chosen(verb == Verb.Run ? names : names[1..], verb, known);
        var inRounds = scenarios.Where(scenario => !Benchmarks.Scenarios.WithPages.Contains(scenario)).ToList();
        if (options.ContainsKey(Json) && inRounds.Count > 0 && scenarios.FirstOrDefault(scenario => scenario.Options.Contains(Json)) is { } other)
            throw new FormatException($"{other.Name} and {inRounds[0].Name} keep their results in files of two kinds: run them one after the other.");
        var allowed = scenarios.SelectMany(scenario => scenario.Options).Concat(inRounds.Count > 0 ? Common : []).ToHashSet(StringComparer.Ordinal);
        return options.Keys.FirstOrDefault(option => !allowed.Contains(option)) is { } stranger
            ? throw new FormatException($"--{stranger} is no option of {string.Join(", ", scenarios.Select(scenario => scenario.Name))}.")
            : new Order(verb, scenarios, isShort, options);
    }

    public string? Find(string option) => Options.GetValueOrDefault(option);

    public int Rounds(int usually) => (Find("rounds"), IsShort) switch
    {
        ({ } told, _) => int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) && rounds > 0 ? rounds : throw new FormatException("--rounds wants a whole number above 0."),
        (null, true) => Math.Min(ShortRounds, usually),
        _ => usually,
    };

    public int Size(int usually, int inShort) => IsShort ? inShort : usually;

    private static IReadOnlyList<IScenario> Chosen(IReadOnlyList<string> names, Verb verb, IReadOnlyList<IScenario> known)
    {
        if (names is [Usual] || (names.Count == 0 && verb != Verb.Run))
            return [.. known.Where(scenario => scenario.IsUsual)];
        var wrong = names.FirstOrDefault(name => known.All(scenario => scenario.Name != name));
        return names.Count == 0 || wrong is not null
            ? throw new FormatException($"{(wrong is null ? "Nothing is named" : wrong + " is no scenario")}: name some of {string.Join(", ", known.Select(scenario => scenario.Name))}, or {Usual}.")
            : [.. names.Select(name => known.First(scenario => scenario.Name == name))];
    }
}
