using System.ComponentModel.DataAnnotations;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Http;

namespace Tcns.Functions.Villages;

/// <summary>What a village is to be. Where villages merge or one is split, the new ones name the old as predecessors.</summary>
internal sealed record VillageRequest(
    [property: Required] string? Name, [property: Required] string? Kind, DateOnly? From, DateOnly? To, IReadOnlyList<string> Predecessors)
    : IPostedObject<VillageRequest>
{
    public const int LongestName = 100;
    public const int LongestCode = 20;
    private const int MostPredecessors = 50;

    public static VillageRequest Example { get; } = new("Thôn Đông", "thon", new DateOnly(2025, 7, 1), null, []);

    string? IPostedObject<VillageRequest>.Unit => null;

    public static VillageRequest Read(JsonFields fields)
    {
        fields.Ignore("id", "commune", "successors", "etag");
        var (from, to) = (fields.Day("from"), fields.Day("to"));
        if (from is { } first && to < first)
            fields.Note("to", FaultCodes.OutOfRange, Bounds.From(first));
        var predecessors = fields.Texts("predecessors", LongestCode);
        if (predecessors.Count > MostPredecessors)
            fields.Note("predecessors", FaultCodes.OutOfRange, Bounds.OfEntries(MostPredecessors));
        return new VillageRequest(
            fields.Name("name", LongestName, required: true, digitsDo: true),
            fields.Choice("kind", VillageKinds.ByName, required: true)?.WireName(),
            from,
            to,
            predecessors);
    }

    /// <summary>The village, once nothing is wrong with what was sent.</summary>
    public Village ToVillage(VillageCode code) =>
        Village.Create(code, Name!, VillageKinds.ByName[Kind!], DayRange.Between(From, To), [.. Predecessors.Select(VillageCode.Parse)]);
}
