using Tcns.Domain.Forms;
using Tcns.Domain.Reports;
using Tcns.Functions.Http;

namespace Tcns.Functions.Reports;

/// <summary>What people write into a report; what is absent is empty.</summary>
internal sealed record ReportTextsRequest(string? Difficulties, string? Proposals, string? NextPeriod) : IPostedObject<ReportTextsRequest>
{
    public static ReportTextsRequest Example { get; } = new(
        "Người cao tuổi ít có điện thoại thông minh.", "Hỗ trợ thêm tờ rơi chữ to.", "Đến từng hộ chưa kích hoạt VNeID.");

    string? IPostedObject<ReportTextsRequest>.Unit => null;

    public static ReportTextsRequest Read(JsonFields fields) => new(
        fields.Prose("difficulties", ReportTexts.Longest), fields.Prose("proposals", ReportTexts.Longest), fields.Prose("nextPeriod", ReportTexts.Longest));

    public ReportTexts ToTexts() => new(Difficulties ?? "", Proposals ?? "", NextPeriod ?? "");
}
