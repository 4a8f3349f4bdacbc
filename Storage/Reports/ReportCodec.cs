using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tcns.Domain.Places;
using Tcns.Domain.Reports;
using Tcns.Domain.Time;

namespace Tcns.Storage.Reports;

/// <summary>Reports as rows, and back.</summary>
internal static partial class ReportCodec
{
    private const string DayFormat = "yyyy-MM-dd";

    public static ReportEntity Write(SubmittedReport report) => new()
    {
        PartitionKey = report.Unit.Value,
        RowKey = report.Period + ReportRows.Submitted,
        Versions = JsonSerializer.Serialize([.. report.Versions.Select(Write)], Json.Default.VersionJsonArray),
    };

    public static ReportEntity Write(RequestedReport request) => new()
    {
        PartitionKey = request.Unit.Value,
        RowKey = request.Period + ReportRows.Asked,
        DueOn = request.DueOn.ToString(DayFormat, CultureInfo.InvariantCulture),
        AskedOn = request.AskedOn.ToString(DayFormat, CultureInfo.InvariantCulture),
        Key = request.Key,
        Reason = request.Reason,
    };

    public static SubmittedReport ReadSubmitted(ReportEntity row, UnitCode unit, Period period) =>
        SubmittedReport.Restore(unit, period, [.. JsonSerializer.Deserialize(row.Versions!, Json.Default.VersionJsonArray)!.Select(Read)]);

    public static RequestedReport ReadRequest(ReportEntity row, UnitCode unit, Period period) =>
        new(unit, period, Day(row.DueOn!), Day(row.AskedOn!), row.Key!, row.Reason);

    private static VersionJson Write(ReportVersion version) => new(
        version.Number, version.At, version.On, version.Key, version.Content, version.Digest, version.Decision, version.DecidedAt, version.Reason);

    private static ReportVersion Read(VersionJson json) =>
        new ReportVersion(json.Number, json.At, json.On, json.Key, json.Content, json.Digest).Decide(json.Decision, json.DecidedAt, json.Reason);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, DayFormat, CultureInfo.InvariantCulture);

    internal sealed record VersionJson(
        int Number, DateTimeOffset At, DateOnly On, string Key, string Content, string Digest, ReportDecision Decision, DateTimeOffset? DecidedAt, string? Reason);

    [JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(VersionJson[]))]
    private sealed partial class Json : JsonSerializerContext;
}
