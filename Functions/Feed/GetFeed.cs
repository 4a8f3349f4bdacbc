using Microsoft.Net.Http.Headers;
using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Domain.Access;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Functions.Http;
using Tcns.Functions.Rollups;
using Tcns.Storage.Feed;

namespace Tcns.Functions.Feed;

/// <summary>
/// <c>GET /api/v1/feed?province=&amp;since=</c> and <c>GET /api/v1/feed/{path}</c>: the files are the province's, so its keys alone read them.
/// A key without a unit that names no province, or <c>vn</c>, gets the nation's.
/// </summary>
internal sealed class GetFeed(FeedStore feed, EarlierFeeds earlier, OfficialUnits units)
{
    public static Task<IResult> ManifestAsync(string? province, string? since, HttpContext context, GetFeed use, CancellationToken cancel) =>
        use.AnswerAsync(province, since, context.Caller(), cancel);

    public static Task<IResult> FileAsync(string path, HttpContext context, GetFeed use, CancellationToken cancel) => use.StreamAsync(path, context.Caller(), cancel);

    private async Task<IResult> AnswerAsync(string? asked, string? since, Caller caller, CancellationToken cancel)
    {
        var code = !string.IsNullOrEmpty(asked) ? asked : caller.Key.Unit?.Value ?? FeedFolder.Nation.Value;
        if (code == FeedFolder.Nation.Value)
            return IsWhole(caller, null) ? await AnswerAsync(FeedFolder.Nation, since, cancel) : Problems.OutOfScope;
        if (!UnitCode.TryParse(code, out var province))
            return Problems.Invalid.With([new Fault("?province", FaultCodes.Malformed)]);
        if (!IsWhole(caller, province))
            return Problems.OutOfScope;
        if (province.Level != UnitLevel.Province)
            return Problems.Invalid.With([new Fault("?province", FaultCodes.WrongLevel)]);
        if (units.Home(province) is null)
            return Problems.UnknownUnit;
        return await AnswerAsync(FeedFolder.Of(province), since, cancel);
    }

    private async Task<IResult> AnswerAsync(FeedFolder folder, string? since, CancellationToken cancel)
    {
        FeedVersion? seen = null;
        if (!string.IsNullOrEmpty(since) && !FeedVersion.TryParse(since, out seen))
            return Problems.Invalid.With([new Fault("?since", FaultCodes.Malformed)]);
        if (await feed.ReadLatestAsync(folder.Latest, cancel) is not { } head)
            return Problems.NoRollup;
        return seen is null
            ? new TaggedBytes(head.Manifest.ToArray(), "application/json", new EntityTagHeaderValue(head.ETag.ToString()))
            : await CompareAsync(folder, head, seen, cancel);
    }

    private async Task<IResult> CompareAsync(FeedFolder folder, FeedHead head, FeedVersion seen, CancellationToken cancel)
    {
        if (!ManifestText.TryRead(head.Manifest, out var newest))
            throw new InvalidDataException("The manifest of " + folder + " cannot be read.");
        var before = seen.Value == newest.Version ? newest : await earlier.FindAsync(folder, seen, cancel);
        return before is null ? Problems.SnapshotGone : TypedResults.Ok(FeedChanges.Between(before, newest));
    }

    private async Task<IResult> StreamAsync(string path, Caller caller, CancellationToken cancel)
    {
        if (!FeedFolder.TryParsePath(path, out var folder))
            return Problems.NotFound;
        if (!IsWhole(caller, folder.IsNation ? null : UnitCode.Parse(folder.Value)))
            return Problems.OutOfScope;
        return !path.Contains("..", StringComparison.Ordinal) && await feed.FindAsync(path, cancel) is { } entry
            ? new FeedFileAnswer(feed, entry)
            : Problems.NotFound;
    }

    /// <summary>A key of a commune in it reaches less than the files hold; one of a province less than the nation's, whose province is null.</summary>
    private static bool IsWhole(Caller caller, UnitCode? province) => caller.Key.Unit is not { } own || (own == province && own.Level == UnitLevel.Province);
}
