using System.Globalization;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Communes;

/// <summary><c>/api/v1/communes/{commune}/statistics</c></summary>
internal static class Statistics
{
    public static async Task<IResult> PutAsync(
        string commune, string month, Posted<StatisticsRequest> posted, HttpContext context, RegistryDesk desk, BusinessClock clock,
        CancellationToken cancel)
    {
        var first = ParseMonth(month);
        Fault[] faults = [.. posted.Faults, .. FindFaults(first, clock.Today)];
        if (faults.Length > 0)
            return Problems.Invalid.With(faults);
        var wish = posted.Value.ToStatistics(UnitCode.Parse(commune), first!.Value);
        var outcome = await desk.ChangeAsync(
            wish.Commune, context.Audit("statistics.put", commune, month), view => Decide(wish, month, view, context), cancel);
        if (outcome.Refusal is { } refusal)
            return refusal;
        var held = outcome.After.Statistics[month];
        var isNew = !outcome.Before.Registry.Statistics.ContainsKey(month);
        return RegistryAnswers.Thing(context, StatisticsResponse.Of(held), WireJson.Wire.StatisticsResponse, held.Revision, isNew);
    }

    public static async Task<IResult> ListAsync(string commune, RegistryStore store, CancellationToken cancel)
    {
        var registry = await store.ReadAsync(UnitCode.Parse(commune), cancel);
        return TypedResults.Ok(new ListResponse<StatisticsResponse>([.. registry.Statistics.Values.Select(StatisticsResponse.Of)], null));
    }

    public static async Task<IResult> GetAsync(string commune, string month, HttpContext context, RegistryStore store, CancellationToken cancel)
    {
        var registry = await store.ReadAsync(UnitCode.Parse(commune), cancel);
        return registry.Statistics.GetValueOrDefault(month) is { } held
            ? RegistryAnswers.Thing(context, StatisticsResponse.Of(held), WireJson.Wire.StatisticsResponse, held.Revision)
            : Problems.NotFound;
    }

    private static IEnumerable<Fault> FindFaults(DateOnly? month, DateOnly today)
    {
        if (month is null)
            yield return new Fault("{month}", FaultCodes.Malformed);
        else if (month > today)
            yield return new Fault("{month}", FaultCodes.Future);
    }

    private static Ruling Decide(CommuneStatistics wish, string month, CommuneView view, HttpContext context)
    {
        var held = view.Registry.Statistics.GetValueOrDefault(month);
        if (EntityTags.Refuse(context.Conditions(), held?.Revision) is { } stale)
            return Ruling.Refuse(stale);
        if (held?.Value == wish)
            return Ruling.Write();
        return view.IsClosed(wish.Month) ? Ruling.Refuse(Problems.PeriodClosed) : Ruling.Write(new RegistryChange.OfStatistics(wish));
    }

    private static DateOnly? ParseMonth(string text) =>
        DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
        && first.Year is >= Baseline.FirstYear and <= Baseline.LastYear
            ? first
            : null;
}
