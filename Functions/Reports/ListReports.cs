using Tcns.Domain.Places;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Reports;

/// <summary><c>GET /api/v1/reports?unit=&amp;period=&amp;status=&amp;of=&amp;cursor=&amp;limit=</c>: who owes which, who is late and by how much.</summary>
internal sealed class ListReports(ReportBook book, KnownUnits known, OfficialUnits units)
{
    /// <summary>So many communes are read at once.</summary>
    private const int Width = 8;

    public static Task<IResult> HandleAsync(Asked<ReportQuery> asked, ListReports use, CancellationToken cancel) => use.AnswerAsync(asked, cancel);

    private async Task<IResult> AnswerAsync(Asked<ReportQuery> asked, CancellationToken cancel)
    {
        if (asked.Faults.Count > 0)
            return Problems.Invalid.With(asked.Faults);
        var query = asked.Value;
        if (!await known.HasAsync(query.Unit!, cancel))
            return Problems.UnknownUnit;
        var found = new List<ReportView>();
        foreach (var some in Communes(query).Chunk(Width))
        {
            foreach (var commune in await Task.WhenAll(some.Select(commune => book.OfCommuneAsync(commune, cancel))))
                found.AddRange(commune.Where(query.Wants));
            if (found.Count > query.Limit)
                break;
        }

        ReportView[] page = [.. found.Take(query.Limit)];
        return TypedResults.Ok(new ListResponse<ReportLineResponse>(
            [.. page.Select(ReportLineResponse.Of)], found.Count > query.Limit ? ReportCursor.Of(page[^1]).ToString() : null));
    }

    private IEnumerable<UnitCode> Communes(ReportQuery query) => query.Unit!.Level is UnitLevel.Province
        ? units.CommunesOf(query.Unit).Select(commune => commune.Code)
            .Where(commune => query.Cursor is null || string.CompareOrdinal(commune.Value, query.Cursor.Commune) >= 0)
            .OrderBy(commune => commune.Value, StringComparer.Ordinal)
        : [query.Unit.Commune!];
}
