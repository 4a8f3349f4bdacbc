using Tcns.Domain.Forms;
using Tcns.Functions.Http;

namespace Tcns.Functions.PublicTotals;

/// <summary>Whether anybody may read a province's totals.</summary>
internal sealed record OpennessRequest(bool? IsOpen) : IPostedObject<OpennessRequest>
{
    public static OpennessRequest Example { get; } = new(true);

    string? IPostedObject<OpennessRequest>.Unit => null;

    public static OpennessRequest Read(JsonFields fields)
    {
        fields.Ignore("province", "etag");
        return new OpennessRequest(fields.Flag("isOpen", required: true));
    }
}
