using Tcns.Analytics.Engine;
using Tcns.Analytics.Trace;
using Tcns.Domain.Indicators;
using Tcns.Functions.Http;
using Tcns.Functions.Records;
using Tcns.Functions.Rollups;
using Tcns.Storage.Lake;

namespace Tcns.Functions.Numbers;

/// <summary>The records behind a figure, from the files that it was published with; the lake is asked only which visits were of one household.</summary>
internal sealed class TraceRecords(FeedReader feed, FeedFiles files, LakeStore lake)
{
    private const int MostTries = 3;

    /// <summary>The first day that counts, as the plan was when the version was made.</summary>
    public async Task<DateOnly> FirstDayAsync(TraceWindow window, TraceQuery query, FigureRow figure, ProvinceFeed of, CancellationToken cancel)
    {
        var period = query.Period!;
        if (window is TraceWindow.InPeriod)
            return period.First;
        var yearToDate = period.YearToDateFrom(figure.AsOf);
        if (window is TraceWindow.YearToDate)
            return yearToDate;
        var (toDate, trainsToDate) = await PlanAsync(figure.Figure, of, cancel) ?? (new DateOnly(period.Last.Year, 1, 1), false);
        return window is TraceWindow.ToDate || trainsToDate ? toDate : yearToDate;
    }

    public async Task<IReadOnlyList<TraceActivityResponse>> CountAsync(TraceScope scope, CancellationToken cancel)
    {
        using var lease = new FileLease();
        return await BindAsync(TraceStatements.Activity(scope.Trail), scope, lease, cancel) is { } statement
            ? feed.Query(statement, row => new TraceActivityResponse(
                KindOf(row.GetText(0)),
                row.GetText(1),
                row.IsNull(2) ? null : row.GetText(2),
                row.GetInt64(3),
                row.IsNull(4) ? null : row.GetInt64(4),
                row.IsNull(5) ? null : row.GetText(5)), cancel)
            : [];
    }

    /// <param name="team">Whose alone; null for all.</param>
    /// <param name="query">Which page.</param>
    /// <param name="scope">Of what.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<ListResponse<TraceRecordResponse>> ListAsync(TraceScope scope, TraceQuery query, string? team, CancellationToken cancel)
    {
        using var lease = new FileLease();
        if (await BindAsync(TraceStatements.Records(scope.Trail), scope, lease, cancel) is not { } statement)
            return new ListResponse<TraceRecordResponse>([], null);
        var page = statement.With("reach", team).With("limit", query.Limit + 1L).With("day", query.Cursor?.Day).With("at", query.Cursor?.ReceivedAt)
            .With("after_team", query.Cursor?.Team).With("after_id", query.Cursor?.Id);
        var found = feed.Query(page, Read, cancel);
        return new ListResponse<TraceRecordResponse>(
            [.. found.Take(query.Limit).Select(one => one.Record)], found.Count > query.Limit ? found[query.Limit - 1].Place.ToString() : null);
    }

    private static (TraceRecordResponse Record, RecordCursor Place) Read(RowReader row)
    {
        var record = new TraceRecordResponse(KindOf(row.GetText(0)), row.GetText(1), row.GetText(2), row.GetDate(3), row.IsNull(4) ? null : row.GetText(4));
        return (record, new RecordCursor(record.Date, row.GetTimestamp(5).ToUnixTimeMilliseconds(), record.Team, record.Id));
    }

    /// <summary>As the addresses of records have it.</summary>
    private static string KindOf(string kind) => kind == "feedback" ? kind : kind + "s";

    private async Task<(DateOnly From, bool TrainsToDate)?> PlanAsync(Figure figure, ProvinceFeed of, CancellationToken cancel)
    {
        if (figure.Plan is null)
            return null;
        using var lease = new FileLease();
        var statement = TraceStatements.Plan().With("plan", figure.Plan);
        foreach (var table in (string[])["dim_plan", "dim_target"])
            statement = statement.With(table, await feed.FetchAsync(of.FilesOf(table), lease, cancel));
        return feed.Query(statement, row => (row.GetDate(0), row.GetBoolean(1)), cancel)[0];
    }

    /// <returns>Null where nothing was published of these days.</returns>
    private async Task<Statement?> BindAsync(Statement statement, TraceScope scope, FileLease lease, CancellationToken cancel)
    {
        var bound = statement.With("level", scope.Level).With("unit", scope.Unit)
            .With("from", scope.From).With("read_from", scope.ReadFrom).With("as_of", scope.AsOf);
        foreach (var table in scope.Trail.Tables.Append("dim_unit"))
        {
            var paths = await feed.FetchAsync(scope.Feed.FilesOf(table, scope.QuartersOf(table)), lease, cancel);
            if (paths.Count == 0)
                return null;
            bound = bound.With(table, paths);
        }

        if (!scope.Trail.NeedsLake)
            return bound;
        var lakeFiles = await LakeAsync(scope, lease, cancel);
        return lakeFiles.Count == 0 ? null : bound.With("lake", lakeFiles);
    }

    /// <summary>The lake's files as they are now: of records that have been corrected since the version was made nothing but the household is taken from them.</summary>
    private async Task<IReadOnlyList<string>> LakeAsync(TraceScope scope, FileLease lease, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            var listed = await lake.ListAsync(scope.Province, cancel);
            try
            {
                return await files.GetAsync([.. listed.Where(file => (scope.Commune is null || file.Commune == scope.Commune) && scope.Holds(file.Quarter))], lease, cancel);
            }
            catch (FileGoneException) when (tries < MostTries)
            {
                // A commune was rebuilt meanwhile: its new file is listed by now.
            }
        }
    }
}
