using System.ComponentModel.DataAnnotations;
using Tcns.Domain.Forms;
using Tcns.Functions.Http;

namespace Tcns.Functions.Periods;

/// <summary>For which commune a closed quarter is to be open again, and how long.</summary>
/// <param name="Until">The last open day.</param>
internal sealed record ReopenRequest([property: Required] string? Commune, [property: Required] string? Reason, [property: Required] DateOnly? Until)
    : IPostedObject<ReopenRequest>
{
    private const int LongestText = 1000;

    public static ReopenRequest Example { get; } = new("11113", "Bổ sung số liệu của thôn Đông", new DateOnly(2099, 1, 31));

    string? IPostedObject<ReopenRequest>.Unit => Commune;

    public static ReopenRequest Read(JsonFields fields) =>
        new(CommuneField.Read(fields), fields.Prose("reason", LongestText, required: true), fields.Day("until", required: true));
}
