using System.Text.Json;
using Tcns.Domain.Records;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Records;

/// <summary>How records are answered.</summary>
internal static class RecordAnswers
{
    public static IResult One(FieldRecord record) => new JsonAnswer(StatusCodes.Status200OK, writer => RecordJson.Write(writer, record))
    {
        ETag = EntityTags.Of(record.Version),
    };

    /// <summary>To who has sent one record.</summary>
    public static IResult Of(Submitted submitted, HttpContext context)
    {
        if (submitted.Problem is { } problem)
            return problem;
        var (record, language) = (submitted.Record!, context.Request.LanguageOf());
        var status = submitted.Outcome == SubmitOutcome.Created ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        return new JsonAnswer(status, writer => RecordJson.Write(writer, record, submitted.Warnings, language)) { ETag = EntityTags.Of(record.Version) };
    }

    /// <summary>To who has sent an array, item by item.</summary>
    public static IResult Of(IReadOnlyList<PostedRecord> posted, IReadOnlyList<Submitted> submitted, HttpContext context)
    {
        var language = context.Request.LanguageOf();
        return TypedResults.Json(
            new SentRecordsResponse([.. posted.Zip(submitted, (sent, result) => SentRecordResponse.Of(sent, result, context, language))]),
            WireJson.Wire.SentRecordsResponse);
    }

    public static IResult List(IEnumerable<FieldRecord> records, string? cursor, Action<Utf8JsonWriter, FieldRecord> write) =>
        new JsonAnswer(StatusCodes.Status200OK, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var record in records)
                write(writer, record);
            writer.WriteEndArray();
            writer.WriteString("cursor", cursor);
            writer.WriteEndObject();
        });

    public static string NameOf(SubmitOutcome outcome) => outcome switch
    {
        SubmitOutcome.Created => "created",
        SubmitOutcome.Duplicate => "duplicate",
        SubmitOutcome.Conflict => "conflict",
        SubmitOutcome.Invalid => "invalid",
        SubmitOutcome.Refused => "refused",
        SubmitOutcome.Retry => "retry",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
