using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Villages;

/// <summary><c>PUT /api/v1/villages/{village}</c></summary>
internal static class PutVillage
{
    public static async Task<IResult> HandleAsync(
        string village, Posted<VillageRequest> posted, HttpContext context, RegistryDesk desk, CancellationToken cancel)
    {
        var code = VillageCode.Parse(village);
        var faults = posted.Faults.Concat(FindFaults(posted.Value, code)).ToArray();
        if (faults.Length > 0)
            return Problems.Invalid.With(faults);
        var wish = posted.Value.ToVillage(code);
        var outcome = await desk.ChangeAsync(code.Commune, context.Audit("village.put", village), view => Decide(wish, view, context), cancel);
        if (outcome.Refusal is { } refusal)
            return refusal;
        var held = outcome.After.Villages[village];
        var isNew = !outcome.Before.Registry.Villages.ContainsKey(village);
        return RegistryAnswers.Thing(context, VillageResponse.Of(held, outcome.After), WireJson.Wire.VillageResponse, held.Revision, isNew);
    }

    private static IEnumerable<Fault> FindFaults(VillageRequest request, VillageCode own)
    {
        foreach (var (index, text) in request.Predecessors.Index())
        {
            var place = FormattableString.Invariant($"/predecessors/{index}");
            if (!VillageCode.TryParse(text, out var code))
                yield return new Fault(place, FaultCodes.Malformed);
            else if (code.Commune != own.Commune)
                yield return new Fault(place, FaultCodes.OtherCommune);
            else if (code == own)
                yield return new Fault(place, FaultCodes.Meaningless, own.Value);
        }
    }

    /// <summary>Whether a village may be so; nothing is written where it is so already.</summary>
    public static Ruling Decide(Village wish, CommuneView view)
    {
        var held = view.Registry.Find(wish.Code);
        var unknown = wish.Predecessors.Index().Where(one => view.Registry.Find(one.Item) is null)
            .Select(one => new Fault(FormattableString.Invariant($"/predecessors/{one.Index}"), FaultCodes.UnknownVillage)).ToArray();
        if (unknown.Length > 0)
            return Ruling.Refuse(Problems.Invalid.With(unknown));
        if (held is null)
            return Ruling.Write(new RegistryChange.OfVillage(wish));
        if (view.Moves(held.From, wish.From) || view.Moves(held.To, wish.To))
            return Ruling.Refuse(Problems.PeriodClosed);
        return IsSame(held, wish) ? Ruling.Write() : Ruling.Write(new RegistryChange.OfVillage(wish));
    }

    private static Ruling Decide(Village wish, CommuneView view, HttpContext context)
    {
        var held = view.Registry.Villages.GetValueOrDefault(wish.Code.Value);
        return EntityTags.Refuse(context.Conditions(), held?.Revision) is { } stale ? Ruling.Refuse(stale) : Decide(wish, view);
    }

    private static bool IsSame(Village one, Village other) =>
        (one.Name, one.Kind, one.Life) == (other.Name, other.Kind, other.Life) && one.Predecessors.SequenceEqual(other.Predecessors);
}
