using System.Text.Json.Serialization;
using Tcns.Functions.Http;

namespace Tcns.Functions.Members;

/// <summary>What became of each person of a collective list, in its order.</summary>
internal sealed record JoinListResponse(IReadOnlyList<JoinListResponse.Result> Results)
{
    public static string StatusOf(Problem problem) => problem.Status switch
    {
        StatusCodes.Status409Conflict => "conflict",
        StatusCodes.Status422UnprocessableEntity => "invalid",
        _ => "refused",
    };

    /// <param name="Status">created, duplicate (sent before with the same Idempotency-Key), invalid (422), conflict (409) or refused.</param>
    internal sealed record Result(
        string? Id,
        string Status,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ProblemResponse? Problem,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] MemberResponse? Member);
}
