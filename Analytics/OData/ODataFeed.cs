using Tcns.Analytics.Engine;

namespace Tcns.Analytics.OData;

/// <summary>Answers queries from the files of a snapshot. Any number of threads may ask.</summary>
public sealed class ODataFeed(Database database, OpenPages pages)
{
    /// <summary>Runs the query up to its first row, so that what cannot be reckoned is refused before anything is sent.</summary>
    public ODataOpening Open(ODataRequest request, CancellationToken cancel)
    {
        try
        {
            var count = request.Query.WantsCount ? request.Query.Token?.Count ?? CountRows(request, cancel) : (long?)null;
            return new ODataOpening.Ready(new ODataAnswer(request, Rows(request, cancel), count, pages));
        }
        catch (EngineException trouble) when (RefusalOf(trouble) is { } refusal)
        {
            request.Files.Lease?.Dispose();
            return new ODataOpening.Refused(refusal);
        }
        catch
        {
            request.Files.Lease?.Dispose();
            throw;
        }
    }

    /// <summary>How many rows there are, whatever part of them the query would give.</summary>
    public ODataCounting Count(ODataRequest request, CancellationToken cancel)
    {
        using var lease = request.Files.Lease;
        try
        {
            return new ODataCounting.Counted(CountRows(request, cancel));
        }
        catch (EngineException trouble) when (RefusalOf(trouble) is { } refusal)
        {
            return new ODataCounting.Refused(refusal);
        }
    }

    private OpenRows Rows(ODataRequest request, CancellationToken cancel)
    {
        if (request.GoesOn && pages.Take(PageKey.Of(request, request.Start)) is { } open)
        {
            // It keeps the files that it began with.
            request.Files.Lease?.Dispose();
            return open;
        }

        // Those that wait have no end of their own: who takes them may want more than who began.
        var most = request.GoesOn ? null : request.Query.Top;
        var extent = request.Query.Token is { } token ? new Extent(After: token.After, Most: most) : new Extent(request.Query.Skip, most);
        var plan = RowsSql.Write(request.Query, request.Reach, request.Files.Paths, extent);
        return OpenRows.Open(database, plan, request, cancel);
    }

    private long CountRows(ODataRequest request, CancellationToken cancel)
    {
        using var session = database.Connect();
        using var reader = session.Query(RowsSql.Count(request.Query, request.Reach, request.Files.Paths), cancel);
        return reader.Read() ? reader.GetInt64(0) : throw new InvalidOperationException("A count has one row.");
    }

    /// <summary>What a reader's numbers lead to, and what there is no memory for. Anything else, null, is a fault of ours.</summary>
    private static ODataRefusal? RefusalOf(EngineException trouble) => trouble.Kind switch
    {
        EngineTrouble.Value => new(ODataRefusalReason.OutOfRange, "A value that the query reckons is beyond the range of its type."),
        EngineTrouble.Memory => new(ODataRefusalReason.TooMuch, "There is not enough memory for the query now."),
        _ => null,
    };
}
