namespace Tcns.Benchmarks.Scale;

/// <summary>A stretch of ten minutes: what all provinces have sent, and what it makes them do.</summary>
/// <param name="Posts">Requests that bring records.</param>
/// <param name="PostsOfLargest">Of the busiest province.</param>
/// <param name="Rebuilds">Communes and quarters that the next order puts on the queue.</param>
/// <param name="Publications">Provinces that it publishes.</param>
/// <param name="PublishSeconds">That these take one after the other.</param>
/// <param name="LongestPublication">In seconds.</param>
/// <param name="WrittenBytes">That they write into blobs.</param>
internal sealed record TenMinutes(
    DateTime At, int Visits, int Posts, int PostsOfLargest, int Rebuilds, double RebuildSeconds, int Publications, double PublishSeconds, double LongestPublication, double WrittenBytes);
