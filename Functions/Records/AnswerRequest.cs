using System.ComponentModel.DataAnnotations;
using Tcns.Domain.Forms;
using Tcns.Domain.Records;
using Tcns.Functions.Http;

namespace Tcns.Functions.Records;

/// <summary>What the commune says to feedback.</summary>
internal sealed record AnswerRequest([property: Required] string? Answer, bool? Resolved) : IPostedObject<AnswerRequest>
{
    public static AnswerRequest Example { get; } = new("UBND xã đã bố trí điểm hỗ trợ tại nhà văn hóa thôn vào thứ Bảy hằng tuần.", true);

    string? IPostedObject<AnswerRequest>.Unit => null;

    public static AnswerRequest Read(JsonFields fields) =>
        new(fields.Prose("answer", RecordForm.LongestText, required: true), fields.Flag("resolved"));
}
