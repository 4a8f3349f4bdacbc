using Tcns.Domain.Forms;
using Tcns.Functions.Http;

namespace Tcns.Functions.Reports;

/// <summary>What stands above and below a unit's papers; what is absent is what such a unit usually has there.</summary>
/// <param name="ParentAgency">The agency above.</param>
/// <param name="Agency">Who issues the paper.</param>
/// <param name="Symbol">Such as BC-UBND.</param>
/// <param name="Place">Where it is signed.</param>
/// <param name="OnBehalfOf">Such as TM. Ủy ban nhân dân.</param>
/// <param name="SignerTitle">Such as Chủ tịch.</param>
/// <param name="SignerName">Room is left for it where it is absent.</param>
/// <param name="Recipients">One a line below Nơi nhận.</param>
internal sealed record LetterheadRequest(
    string? ParentAgency, string? Agency, string? Symbol, string? Place, string? OnBehalfOf, string? SignerTitle, string? SignerName, IReadOnlyList<string>? Recipients)
    : IPostedObject<LetterheadRequest>
{
    private const int Longest = 200;

    public static LetterheadRequest Empty { get; } = new(null, null, null, null, null, null, null, null);

    public static LetterheadRequest Example { get; } = new(
        null, "Ủy ban nhân dân\nxã Tân Kỳ", "BC-UBND", "Tân Kỳ", "TM. Ủy ban nhân dân", "Chủ tịch", null, ["Sở Khoa học và Công nghệ", "Lưu: VT, VHXH"]);

    string? IPostedObject<LetterheadRequest>.Unit => null;

    public static LetterheadRequest Read(JsonFields fields)
    {
        fields.Ignore("usual", "etag");
        return new LetterheadRequest(
            fields.Prose("parentAgency", Longest),
            fields.Prose("agency", Longest),
            fields.Prose("symbol", Longest),
            fields.Prose("place", Longest),
            fields.Prose("onBehalfOf", Longest),
            fields.Prose("signerTitle", Longest),
            fields.Prose("signerName", Longest),
            fields.Texts("recipients", Longest));
    }
}
