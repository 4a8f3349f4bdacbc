using System.Text.Json.Serialization;

namespace Tcns.Functions.Health;

/// <summary>How the app is.</summary>
/// <param name="Status"><c>ok</c>; <c>degraded</c> where everything answers, but a province's newest figures could not be published.</param>
/// <param name="Mismatches">Absent when all is well.</param>
internal sealed record HealthResponse(
    string Status, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<MismatchResponse>? Mismatches = null);
