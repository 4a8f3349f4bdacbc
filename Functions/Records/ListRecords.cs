using Tcns.Functions.Http;

namespace Tcns.Functions.Records;

/// <summary><c>GET /api/v1/{kind}</c></summary>
internal static class ListRecords
{
    public static async Task<IResult> HandleAsync(HttpContext context, RecordLists lists, CancellationToken cancel)
    {
        var query = RecordQuery.Read(context.Request, context.Caller(), KindOfRecord.Of(context));
        if (query.Faults.Count > 0)
            return Problems.Invalid.With(query.Faults);
        return await lists.ReadAsync(query, cancel) is { } page
            ? RecordAnswers.List(page.Items, page.Next?.ToString(), RecordJson.Write)
            : Problems.UnknownUnit;
    }
}
