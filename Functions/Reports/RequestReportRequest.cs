using System.ComponentModel.DataAnnotations;
using Tcns.Domain.Forms;
using Tcns.Domain.Records;
using Tcns.Functions.Http;

namespace Tcns.Functions.Reports;

/// <summary>By when a report is wanted that no plan asks for, or not so soon.</summary>
internal sealed record RequestReportRequest([property: Required] DateOnly? DueOn, string? Reason) : IPostedObject<RequestReportRequest>
{
    public static RequestReportRequest Example { get; } = new(new DateOnly(2026, 12, 5), "Phục vụ họp sơ kết");

    string? IPostedObject<RequestReportRequest>.Unit => null;

    public static RequestReportRequest Read(JsonFields fields) => new(fields.Day("dueOn", required: true), fields.Prose("reason", RecordForm.LongestText));
}
