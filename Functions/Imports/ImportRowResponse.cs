using System.Text.Json.Serialization;

namespace Tcns.Functions.Imports;

/// <summary>What became of a row: created, changed or unchanged.</summary>
/// <param name="Sheet">Absent of a CSV file.</param>
internal sealed record ImportRowResponse(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Sheet, int Row, string Status);
