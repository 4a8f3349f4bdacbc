using System.Text.Json.Serialization;

namespace Tcns.Benchmarks.Results;

/// <summary>One thing that a scenario has measured.</summary>
/// <param name="Name">Of the figure within its scenario.</param>
/// <param name="Unit">Of the values, such as <c>visits/s</c> or <c>ms</c>.</param>
/// <param name="Beside">What the bare minimum does; null where there is none.</param>
internal sealed record Figure(string Scenario, string Name, string Unit, Better Better, string? Beside, Series Values)
{
    /// <summary>Milliseconds of processor that one unit of work (a visit, a request, a run) took of the process that did it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Series? Processor { get; init; }

    /// <summary>The most memory, in MiB, that the process had resident.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Series? Peak { get; init; }

    [JsonIgnore]
    public string Key => Scenario + ": " + Name;
}
