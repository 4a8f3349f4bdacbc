using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tcns.Benchmarks.Results;

/// <summary>All that one run has measured, as it is kept in a file.</summary>
/// <param name="On">Day of the run.</param>
/// <param name="IsShort">Whether it was a trial, with few rounds on little data: it is never published and no baseline.</param>
/// <param name="Remark">What readers of the figures must know, such as that the machine had other work; null for nothing.</param>
internal sealed record ResultSet(DateOnly On, bool IsShort, string? Remark, Machine Machine, IReadOnlyList<Figure> Figures)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<Better>(JsonNamingPolicy.CamelCase), new RoundsInALine() },
    };

    public static ResultSet Read(string json) => JsonSerializer.Deserialize<ResultSet>(json, Form) ?? throw new FormatException("The file holds no results.");

    public string Write() => JsonSerializer.Serialize(this, Form) + "\n";

    /// <summary>Of the scenarios that an earlier run has measured, when that was and what was said of it; null where one run has measured all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<EarlierRun>? Earlier { get; init; }

    /// <summary>When a scenario was measured, and what readers of its figures must know.</summary>
    public (DateOnly On, string? Remark) RunOf(string scenario) => Earlier?.FirstOrDefault(run => run.Scenario == scenario) is { } run ? (run.On, run.Remark) : (On, Remark);

    /// <summary>With the scenarios of a newer run of a like machine in the place of their own; the others keep their day and what was said of them.</summary>
    public ResultSet With(ResultSet newer)
    {
        var names = newer.Figures.Select(figure => figure.Scenario).ToHashSet(StringComparer.Ordinal);
        var stay = Figures.Where(figure => !names.Contains(figure.Scenario)).ToList();
        if (stay.Count > 0 && newer.Machine != Machine)
            throw new InvalidOperationException("The other scenarios were measured on another machine, or with other versions: run them too, or remove the file.");
        var earlier = stay.Select(figure => figure.Scenario).Distinct()
            .Select(scenario => (Scenario: scenario, Run: RunOf(scenario)))
            .Where(one => one.Run != (newer.On, newer.Remark))
            .Select(one => new EarlierRun(one.Scenario, one.Run.On, one.Run.Remark)).ToList();
        return newer with { Figures = [.. stay, .. newer.Figures], Earlier = earlier.Count == 0 ? null : earlier };
    }
}
