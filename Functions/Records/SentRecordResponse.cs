using System.Text.Json.Serialization;
using Tcns.Functions.Http;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Records;

/// <summary>What became of one record of an array.</summary>
/// <param name="Id">As sent; null where it is no text.</param>
/// <param name="Status">created, duplicate (held already as sent), conflict, invalid, refused, or retry: the storage failed, it may be sent again.</param>
/// <param name="Problem">Why it is not held as sent.</param>
internal sealed record SentRecordResponse(
    string? Id,
    string Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ProblemResponse? Problem,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<WarningResponse>? Warnings)
{
    public static SentRecordResponse Of(PostedRecord sent, Submitted result, HttpContext context, Language language) => new(
        sent.SentId,
        RecordAnswers.NameOf(result.Outcome),
        result.Problem?.Describe(context),
        result.Warnings.Count == 0 ? null : [.. result.Warnings.Select(warning => WarningResponse.Of(warning, language))]);
}
