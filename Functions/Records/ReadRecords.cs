using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Functions.Http;
using Tcns.Storage.Records;

namespace Tcns.Functions.Records;

/// <summary><c>GET /api/v1/{kind}/{team}/{id}</c> and its history.</summary>
internal static class ReadRecords
{
    public static async Task<IResult> GetAsync(string team, string id, HttpContext context, RecordStore records, CancellationToken cancel) =>
        RecordId.TryParse(id, out var parsed) && await records.FindAsync(UnitCode.Parse(team), parsed, cancel) is { } held && IsOf(context, held.Record)
            ? RecordAnswers.One(held.Record)
            : Problems.NotFound;

    public static async Task<IResult> HistoryAsync(string team, string id, HttpContext context, RecordStore records, CancellationToken cancel)
    {
        var versions = RecordId.TryParse(id, out var parsed) ? await records.HistoryAsync(UnitCode.Parse(team), parsed, cancel) : [];
        return versions.Count > 0 && IsOf(context, versions[0]) ? RecordAnswers.List(versions, cursor: null, RecordJson.WriteVersion) : Problems.NotFound;
    }

    private static bool IsOf(HttpContext context, FieldRecord record) => record.Content.Kind == KindOfRecord.Of(context);
}
