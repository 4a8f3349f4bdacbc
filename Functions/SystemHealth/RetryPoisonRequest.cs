using Tcns.Domain.Forms;
using Tcns.Functions.Http;

namespace Tcns.Functions.SystemHealth;

/// <summary>Which messages are tried again.</summary>
/// <param name="Id">One of them.</param>
/// <param name="All">All of the queue; then none is named.</param>
internal sealed record RetryPoisonRequest(string? Id, bool? All) : IPostedObject<RetryPoisonRequest>
{
    public static RetryPoisonRequest Example { get; } = new(null, true);

    string? IPostedObject<RetryPoisonRequest>.Unit => null;

    public static RetryPoisonRequest Read(JsonFields fields)
    {
        var all = fields.Flag("all");
        var id = fields.Code("id", DiscardPoisonRequest.LongestId, required: all is not true);
        if (id is not null && all is true)
            fields.Note("id", FaultCodes.NotTogether);
        return new RetryPoisonRequest(id, all);
    }
}
