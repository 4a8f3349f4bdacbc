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

    /// <summary>With the scenarios of a newer run of a like machine in the place of their own.</summary>
    public ResultSet With(ResultSet newer)
    {
        var names = newer.Figures.Select(figure => figure.Scenario).ToHashSet(StringComparer.Ordinal);
        var stay = Figures.Where(figure => !names.Contains(figure.Scenario)).ToList();
        return stay.Count == 0 || newer.Machine == Machine
            ? newer with { Figures = [.. stay, .. newer.Figures] }
            : throw new InvalidOperationException("The other scenarios were measured on another machine, or with other versions: run them too, or remove the file.");
    }
}
