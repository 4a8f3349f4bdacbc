using Tcns.Functions.Http;

namespace Tcns.Functions.Records;

/// <summary><c>GET /api/v1/{kind}</c></summary>
internal static class ListRecords
{
    public static async Task<IResult> HandleAsync(Asked<RecordQuery> asked, RecordLists lists, CancellationToken cancel)
    {
        if (asked.Faults.Count > 0)
            return Problems.Invalid.With(asked.Faults);
        return await lists.ReadAsync(asked.Value, cancel) is { } page
            ? RecordAnswers.List(page.Items, page.Next?.ToString(), RecordJson.Write)
            : Problems.UnknownUnit;
    }
}
