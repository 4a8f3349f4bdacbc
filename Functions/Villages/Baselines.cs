using System.Globalization;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Villages;

/// <summary><c>/api/v1/villages/{village}/baselines</c>: they may be corrected any time; the audit log keeps who did.</summary>
internal static class Baselines
{
    public static async Task<IResult> PutAsync(
        string village, string year, Posted<BaselineRequest> posted, HttpContext context, RegistryDesk desk, CancellationToken cancel)
    {
        var code = VillageCode.Parse(village);
        Fault[] faults = [.. posted.Faults, .. ParseYear(year) is null ? [new Fault("{year}", FaultCodes.Malformed)] : Array.Empty<Fault>()];
        if (faults.Length > 0)
            return Problems.Invalid.With(faults);
        var request = posted.Value;
        var wish = new Baseline(code, ParseYear(year)!.Value, request.Households, request.WorkingAge, request.Businesses);
        var key = CommuneRegistry.KeyOf(code, wish.Year);
        var outcome = await desk.ChangeAsync(
            code.Commune, context.Audit("baseline.put", village, Detail(wish)), view => Decide(wish, key, view, context), cancel);
        if (outcome.Refusal is { } refusal)
            return refusal;
        var held = outcome.After.Baselines[key];
        var isNew = !outcome.Before.Registry.Baselines.ContainsKey(key);
        return RegistryAnswers.Thing(context, BaselineResponse.Of(held), WireJson.Wire.BaselineResponse, held.Revision, isNew);
    }

    public static async Task<IResult> ListAsync(string village, RegistryStore store, CancellationToken cancel)
    {
        var code = VillageCode.Parse(village);
        var registry = await store.ReadAsync(code.Commune, cancel);
        if (registry.Find(code) is null)
            return Problems.UnknownUnit;
        var held = registry.Baselines.Values.Where(baseline => baseline.Value.Village == code).Select(BaselineResponse.Of);
        return TypedResults.Ok(new ListResponse<BaselineResponse>([.. held], null));
    }

    public static async Task<IResult> GetAsync(string village, string year, HttpContext context, RegistryStore store, CancellationToken cancel)
    {
        var code = VillageCode.Parse(village);
        var registry = await store.ReadAsync(code.Commune, cancel);
        return ParseYear(year) is { } known && registry.Baselines.GetValueOrDefault(CommuneRegistry.KeyOf(code, known)) is { } held
            ? RegistryAnswers.Thing(context, BaselineResponse.Of(held), WireJson.Wire.BaselineResponse, held.Revision)
            : Problems.NotFound;
    }

    /// <summary>Whether there may be such a baseline; nothing is written where it is so already.</summary>
    public static Ruling Decide(Baseline wish, CommuneView view)
    {
        if (view.Registry.Find(wish.Village) is null)
            return Ruling.Refuse(Problems.UnknownUnit);
        var held = view.Registry.Baselines.GetValueOrDefault(CommuneRegistry.KeyOf(wish.Village, wish.Year));
        return held?.Value == wish ? Ruling.Write() : Ruling.Write(new RegistryChange.OfBaseline(wish));
    }

    private static Ruling Decide(Baseline wish, string key, CommuneView view, HttpContext context)
    {
        // A village that is not there is told before a condition that does not hold.
        var isKnown = view.Registry.Find(wish.Village) is not null;
        var held = view.Registry.Baselines.GetValueOrDefault(key);
        return isKnown && EntityTags.Refuse(context.Conditions(), held?.Revision) is { } stale ? Ruling.Refuse(stale) : Decide(wish, view);
    }

    private static int? ParseYear(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= Baseline.FirstYear and <= Baseline.LastYear
            ? year
            : null;

    private static string Detail(Baseline baseline) =>
        FormattableString.Invariant($"{baseline.Year}: {baseline.Households}, {baseline.WorkingAge}, {baseline.Businesses}");
}
