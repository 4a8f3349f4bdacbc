using System.ComponentModel.DataAnnotations;
using Tcns.Domain.Forms;
using Tcns.Domain.Records;
using Tcns.Functions.Http;

namespace Tcns.Functions.Records;

/// <summary>Why a record is voided or returned.</summary>
internal sealed record ReasonRequest([property: Required] string? Reason) : IPostedObject<ReasonRequest>
{
    public static ReasonRequest Example { get; } = new("Nhập nhầm ngày");

    string? IPostedObject<ReasonRequest>.Unit => null;

    public static ReasonRequest Read(JsonFields fields) => new(fields.Prose("reason", RecordForm.LongestText, required: true));
}
