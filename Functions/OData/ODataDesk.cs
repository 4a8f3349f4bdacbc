using Tcns.Analytics.Feed.Schema;
using Tcns.Analytics.OData;
using Tcns.Functions.Hosting;
using Tcns.Functions.Http;

namespace Tcns.Functions.OData;

/// <summary>Makes of a request what the engine answers: the query, whose rows, of which snapshot.</summary>
internal sealed class ODataDesk(ISnapshots snapshots, ReaderReach reaches, ODataEngine engine, RunMode mode)
{
    public ODataFeed Feed => engine.Feed;

    public ODataTurns Turns => engine.Turns;

    public async Task<ODataPreparation> PrepareAsync(HttpContext context, string set, string? provinceText, ODataDetail detail, CancellationToken cancel)
    {
        if (!FeedCatalogue.ByName.TryGetValue(set, out var table))
            return new ODataPreparation.Refused(ODataErrors.UnknownSet.With(set));
        var parsed = ODataQuery.Parse(table, context.Request.QueryString.Value ?? "");
        if (parsed is not ODataParse.Parsed { Query: var query })
            return new ODataPreparation.Refused(ODataErrors.Of(((ODataParse.Refused)parsed).Refusal));
        if (reaches.ProvinceOf(context.Caller(), provinceText, out var trouble) is not { } province)
            return new ODataPreparation.Refused(trouble!);

        // A page stays on the snapshot that its first one was of.
        var snapshot = query.Version is { } version
            ? await snapshots.FindAsync(province, version, cancel)
            : await snapshots.NewestAsync(province, cancel);
        var missing = query.Version is null ? ODataErrors.NoFeed : ODataErrors.Gone;
        if (snapshot is null
            || await reaches.OfAsync(context.Caller(), province, snapshot, cancel) is not { } reach
            || await snapshots.FilesAsync(snapshot, table, cancel) is not { } files)
        {
            return new ODataPreparation.Refused(missing);
        }

        var root = ODataAddress.Of(context.Request, mode);
        return new ODataPreparation.Ready(new ODataRequest(query, files, reach, root, detail, PagePreference.Read(context.Request)));
    }
}
