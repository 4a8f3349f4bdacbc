using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Reports;
using Tcns.Domain.Time;
using Tcns.Storage.Mapping;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Reports;

/// <summary>Reports as rows, and back.</summary>
internal static partial class ReportCodec
{
    private const string Count = "Versions";
    private const string DueOn = "DueOn";
    private const string AskedOn = "AskedOn";
    private const string Key = "Key";
    private const string Reason = "Reason";

    /// <summary>A property a version: all of them together may be longer than one takes.</summary>
    public static TableEntity Write(SubmittedReport report)
    {
        var row = new TableEntity(report.Unit.Value, report.Period + ReportRows.Submitted) { [Count] = report.Versions.Count };
        foreach (var (number, version) in report.Versions.Index())
            row[ReportRows.VersionOf(number)] = JsonSerializer.Serialize(Write(version), Json.Rows.VersionJson);
        return row;
    }

    public static TableEntity Write(RequestedReport request) => new(request.Unit.Value, request.Period + ReportRows.AskedBy(request.By))
    {
        [DueOn] = RowDay.Write(request.DueOn),
        [AskedOn] = RowDay.Write(request.AskedOn),
        [Key] = request.Key,
        [Reason] = request.Reason,
    };

    public static SubmittedReport ReadSubmitted(TableEntity row, UnitCode unit, Period period) => SubmittedReport.Restore(
        unit,
        period,
        [.. Enumerable.Range(0, row.GetInt32(Count)!.Value).Select(number => Read(JsonSerializer.Deserialize(row.GetString(ReportRows.VersionOf(number))!, Json.Rows.VersionJson)!))]);

    public static RequestedReport ReadRequest(TableEntity row, UnitCode unit, Period period, Recipient by) =>
        new(
            unit,
            period,
            RowDay.Read(row.GetString(DueOn)!),
            RowDay.Read(row.GetString(AskedOn)!),
            row.GetString(Key)!,
            by,
            row.GetString(Reason));

    private static VersionJson Write(ReportVersion version) => new(
        version.Number, version.At, version.On, version.Key, version.Content, version.Digest, version.Decision, version.DecidedAt, version.Reason);

    private static ReportVersion Read(VersionJson json) =>
        new ReportVersion(json.Number, json.At, json.On, json.Key, json.Content, json.Digest).Decide(json.Decision, json.DecidedAt, json.Reason);

    internal sealed record VersionJson(
        int Number, DateTimeOffset At, DateOnly On, string Key, string Content, string Digest, ReportDecision Decision, DateTimeOffset? DecidedAt, string? Reason);

    [JsonSerializable(typeof(VersionJson))]
    private sealed partial class Json : JsonSerializerContext
    {
        /// <summary>Letters of Vietnamese as they are: a row has a size.</summary>
        public static Json Rows { get; } = new(new JsonSerializerOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter<ReportDecision>() },
        });
    }
}
