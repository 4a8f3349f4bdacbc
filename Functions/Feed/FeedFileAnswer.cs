using Microsoft.AspNetCore.Http.Headers;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;
using Tcns.Analytics.Feed.Files;
using Tcns.Functions.Http;
using Tcns.Storage.Feed;

namespace Tcns.Functions.Feed;

/// <summary>A file of the feed, or the part of it that was asked for. It never changes, but for the pointer to the newest.</summary>
internal sealed class FeedFileAnswer(FeedStore feed, FeedEntry entry) : IResult
{
    private bool IsPointer => FeedFolder.TryParsePath(entry.Name, out var folder) && entry.Name == folder.Latest;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var tag = new EntityTagHeaderValue(entry.ETag.ToString());
        response.GetTypedHeaders().ETag = tag;
        response.GetTypedHeaders().LastModified = entry.LastModified;
        response.Headers.AcceptRanges = "bytes";
        if (TaggedAnswers.IsHeld(httpContext, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (RangeOf(httpContext.Request, tag) is not { } range)
        {
            response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
            response.GetTypedHeaders().ContentRange = new ContentRangeHeaderValue(entry.Length);
            return;
        }

        await SendAsync(httpContext, tag, range);
    }

    private async Task SendAsync(HttpContext context, EntityTagHeaderValue tag, (long From, long Length, bool IsPart) range)
    {
        var response = context.Response;
        response.ContentType = entry.ContentType;
        response.ContentLength = range.Length;
        if (range.IsPart)
        {
            response.StatusCode = StatusCodes.Status206PartialContent;
            response.GetTypedHeaders().ContentRange = new ContentRangeHeaderValue(range.From, range.From + range.Length - 1, entry.Length);
        }

        else if (IsPacked(context))
        {
            // Its bytes are not those of which parts are sent.
            response.GetTypedHeaders().ETag = new EntityTagHeaderValue(tag.Tag, isWeak: true);
        }

        if (HttpMethods.IsHead(context.Request.Method))
            return;
        if (await feed.OpenAsync(entry, range.From, range.Length, context.RequestAborted) is not { } content)
        {
            response.ContentLength = null;
            response.Headers.ContentRange = default;
            await ((IResult)Problems.NotFound).ExecuteAsync(context);
            return;
        }

        await using (content)
            await content.CopyToAsync(response.Body, context.RequestAborted);
    }

    private static bool IsPacked(HttpContext context)
    {
        var packing = context.RequestServices.GetRequiredService<IResponseCompressionProvider>();
        return packing.GetCompressionProvider(context) is not null && packing.ShouldCompressResponse(context);
    }

    /// <summary>The whole where no range was asked for, or several, or one of another version; null for one that lies outside.</summary>
    private (long From, long Length, bool IsPart)? RangeOf(HttpRequest request, EntityTagHeaderValue tag)
    {
        var whole = (0L, entry.Length, false);
        var headers = request.GetTypedHeaders();
        if (!HttpMethods.IsGet(request.Method) || headers.Range is not { Unit: { Value: "bytes" }, Ranges: { Count: 1 } ranges } || (request.Headers.IfRange.Count > 0 && !IsSame(headers.IfRange, tag)))
            return whole;
        var range = ranges.Single();
        var from = range.From ?? Math.Max(0, entry.Length - range.To!.Value);
        var to = Math.Min(range.From is null ? long.MaxValue : range.To ?? long.MaxValue, entry.Length - 1);
        return from > to || from >= entry.Length ? null : (from, to - from + 1, true);
    }

    /// <summary>
    /// By the tag, or by the very second of the last change (RFC 9110, 13.1.5), unless it might change twice in one; what cannot be read
    /// names no version.
    /// </summary>
    private bool IsSame(RangeConditionHeaderValue? wanted, EntityTagHeaderValue tag) => wanted switch
    {
        { EntityTag: { } held } => held.Compare(tag, useStrongComparison: true),
        { LastModified: { } at } => !IsPointer && at.ToUnixTimeSeconds() == entry.LastModified.ToUnixTimeSeconds(),
        _ => false,
    };
}
