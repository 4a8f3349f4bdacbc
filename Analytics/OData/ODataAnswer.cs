using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tcns.Analytics.OData;

/// <summary>The rows of a query as JSON, written as they are read: in memory there are never more than a few thousand.</summary>
public sealed class ODataAnswer : IDisposable
{
    private const long FlushAfter = 32 * 1024;

    // Vietnamese is written as it is. The answer is JSON to every reader, never part of a page.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ODataRequest request;
    private readonly long? count;
    private readonly OpenPages pages;
    private OpenRows? rows;
    private object?[]? last;

    internal ODataAnswer(ODataRequest request, OpenRows rows, long? count, OpenPages pages)
    {
        this.request = request;
        this.rows = rows;
        this.count = count;
        this.pages = pages;
    }

    /// <summary>The page size that is kept to; null where all rows come in one answer.</summary>
    public int? PageSize => request.Page;

    /// <summary>Once. An end before the end leaves JSON that no reader takes for whole.</summary>
    public async Task WriteAsync(PipeWriter output, CancellationToken cancel)
    {
        var open = rows ?? throw new InvalidOperationException("The answer has been written.");
        using var json = new Utf8JsonWriter(output, Writing);
        WriteHead(json, open.Plan);
        using (open.Under(cancel))
            await WriteRowsAsync(json, open, output, cancel);
        json.WriteEndArray();
        WriteNext(json, open);
        json.WriteEndObject();
        json.Flush();
        await output.FlushAsync(cancel);
    }

    public void Dispose() => rows?.Dispose();

    private void WriteHead(Utf8JsonWriter json, RowsPlan plan)
    {
        json.WriteStartObject();
        if (request.Detail is not ODataDetail.None)
            json.WriteString("@odata.context", Context(plan));
        if (count is { } all)
            json.WriteNumber("@odata.count", all);
        json.WriteStartArray("value");
    }

    private string Context(RowsPlan plan)
    {
        var isWhole = request.Query is { Select: null, Apply: null };
        var properties = isWhole ? "" : $"({string.Join(',', plan.Fields.Select(field => field.Name))})";
        return $"{request.Root}$metadata#{request.Query.Table}{properties}";
    }

    private async Task WriteRowsAsync(Utf8JsonWriter json, OpenRows open, PipeWriter output, CancellationToken cancel)
    {
        var writer = new RowWriter(open.Plan.Fields, request.Detail);
        var left = request.Most;
        var flushed = 0L;
        while (open.HasRow && left > 0)
        {
            writer.Write(json, open.Reader);
            if (--left == 0 && request.GoesOn)
                last = open.TermValues();
            open.Advance(cancel);
            if (json.BytesCommitted + json.BytesPending - flushed < FlushAfter)
                continue;

            json.Flush();
            flushed = json.BytesCommitted;
            if ((await output.FlushAsync(cancel)).IsCompleted)
                throw new OperationCanceledException("Nobody reads on.");
        }
    }

    private void WriteNext(Utf8JsonWriter json, OpenRows open)
    {
        if (last is null || !open.HasRow)
            return;

        var rest = request.Query.Top - (open.Position - request.Start);
        if (request.Page is { } size && rest is null or > 0)
        {
            var token = new PageToken(request.Files.Version, size, open.Position, rest, count, last);
            json.WriteString(
                "@odata.nextLink", $"{request.Root}{request.Query.Table}?{request.Query.Options.Continued}$skiptoken={token.Write(request.Query)}");
        }

        rows = null;
        pages.Park(PageKey.Of(request, open.Position), open);
    }
}
