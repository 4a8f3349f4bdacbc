using System.ComponentModel.DataAnnotations;
using Tcns.Domain.Forms;
using Tcns.Functions.Http;

namespace Tcns.Functions.SystemHealth;

/// <summary>Which message is let go.</summary>
internal sealed record DiscardPoisonRequest([property: Required] string? Id) : IPostedObject<DiscardPoisonRequest>
{
    public const int LongestId = 100;

    public static DiscardPoisonRequest Example { get; } = new("0195d4c1-7b1e-7c3a-9a51-0d5c4f0e2a77");

    string? IPostedObject<DiscardPoisonRequest>.Unit => null;

    public static DiscardPoisonRequest Read(JsonFields fields) => new(fields.Code("id", LongestId, required: true));
}
