using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;
using Tcns.Functions.Http;
using Tcns.Storage.Feed;

namespace Tcns.Functions.Numbers;

/// <summary>A file of the feed, or the part of it that was asked for. It never changes, but for the pointer to the newest.</summary>
internal sealed class FeedFileAnswer(FeedStore feed, FeedEntry entry) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request.GetTypedHeaders(), httpContext.Response);
        var tag = new EntityTagHeaderValue(entry.ETag.ToString());
        response.GetTypedHeaders().ETag = tag;
        response.GetTypedHeaders().LastModified = entry.LastModified;
        response.Headers.AcceptRanges = "bytes";
        if (request.IfNoneMatch.Any(held => held.Equals(EntityTagHeaderValue.Any) || held.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (RangeOf(request, tag) is not { } range)
        {
            response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
            response.GetTypedHeaders().ContentRange = new ContentRangeHeaderValue(entry.Length);
            return;
        }

        await SendAsync(httpContext, range);
    }

    private async Task SendAsync(HttpContext context, (long From, long Length, bool IsPart) range)
    {
        var response = context.Response;
        response.ContentType = entry.ContentType;
        response.ContentLength = range.Length;
        if (range.IsPart)
        {
            response.StatusCode = StatusCodes.Status206PartialContent;
            response.GetTypedHeaders().ContentRange = new ContentRangeHeaderValue(range.From, range.From + range.Length - 1, entry.Length);
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

    /// <summary>The whole where no range was asked for, or several, or one of another version; null for one that lies outside.</summary>
    private (long From, long Length, bool IsPart)? RangeOf(RequestHeaders request, EntityTagHeaderValue tag)
    {
        var whole = (0L, entry.Length, false);
        if (request.Range is not { Unit: { Value: "bytes" }, Ranges: { Count: 1 } ranges } || (request.IfRange?.EntityTag is { } wanted && !wanted.Compare(tag, useStrongComparison: true)))
            return whole;
        var range = ranges.Single();
        var from = range.From ?? Math.Max(0, entry.Length - range.To!.Value);
        var to = Math.Min(range.From is null ? long.MaxValue : range.To ?? long.MaxValue, entry.Length - 1);
        return from > to || from >= entry.Length ? null : (from, to - from + 1, true);
    }
}
