using System.Text.Encodings.Web;
using System.Text.Json;
using Tcns.Functions.Http;
using Tcns.Functions.Records;
using Tcns.Functions.Texts;

namespace Tcns.Functions.RecordSheets;

/// <summary>The answer to a file of records: how many came to what, and each row. It is sent as it is written: a file has many rows.</summary>
internal sealed class RecordImportAnswer(RecordImportOutcome outcome, bool isDryRun) : IResult
{
    private const int Piece = 32_768;
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, cancel) = (httpContext.Response, httpContext.RequestAborted);
        response.ContentType = "application/json; charset=utf-8";
        await using var writer = new Utf8JsonWriter(response.BodyWriter, Readable);
        writer.WriteStartObject();
        writer.WriteBoolean("dryRun", isDryRun);
        writer.WriteNumber("rows", outcome.Results.Count);
        foreach (var one in Enum.GetValues<SubmitOutcome>())
            writer.WriteNumber(RecordAnswers.NameOf(one), outcome.CountOf(one));
        writer.WriteStartArray("results");
        foreach (var result in outcome.Results)
        {
            Write(writer, result, httpContext);
            if (writer.BytesPending < Piece)
                continue;
            await writer.FlushAsync(cancel);
            await response.BodyWriter.FlushAsync(cancel);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RowResult result, HttpContext context)
    {
        writer.WriteStartObject();
        if (result.Sheet.Length > 0)
            writer.WriteString("sheet", result.Sheet);
        writer.WriteNumber("row", result.Row);
        writer.WriteString("id", result.Id);
        writer.WriteString("status", RecordAnswers.NameOf(result.Outcome));
        if (result.Problem is { } problem)
        {
            writer.WritePropertyName("problem");
            JsonSerializer.Serialize(writer, problem.Describe(context), WireJson.Wire.ProblemResponse);
        }

        RecordJson.WriteWarnings(writer, result.Warnings, context.Request.LanguageOf());
        writer.WriteEndObject();
    }
}
