using Tcns.Analytics.Indicators;
using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;

namespace Tcns.Functions.Rollups;

/// <summary>What a publication makes anew; everything else is taken over from the one before.</summary>
/// <param name="FactQuarters">Of which the records are others, or were never published.</param>
/// <param name="Periods">Of which the figures are counted.</param>
/// <param name="Thawed">What was reopened since it was last published.</param>
/// <param name="Lagging">What may lack something that was acknowledged: it is not closed before that is there.</param>
internal sealed record PublishScope(IReadOnlyList<Period> FactQuarters, IReadOnlyList<Period> Periods, IReadOnlyList<Thaw> Thawed, IReadOnlyList<Lag> Lagging)
{
    /// <summary>
    /// So long after a closing something that was acknowledged before it may still come into the lake: a write takes three minutes at
    /// most, and is rebuilt ten minutes later.
    /// </summary>
    private static readonly TimeSpan Straggling = TimeSpan.FromMinutes(20);

    /// <summary>The quarters whose files of figures are written.</summary>
    public IReadOnlyList<Period> FigureQuarters { get; } = [.. Periods.Select(period => period.ClosingQuarter).Distinct()];

    /// <param name="facts">As they are now.</param>
    /// <param name="now">What the publication rests on.</param>
    /// <param name="before">What the one before rested on; null where there is none.</param>
    /// <param name="published">The quarters that it holds, and whether their figures were of closed periods.</param>
    /// <param name="wanted">Quarters that somebody has asked for.</param>
    /// <param name="isOfEarlierForm">Whether its files may lack columns: all are made anew then, and closed figures stand as they were.</param>
    public static PublishScope Of(
        ProvinceFacts facts, Sources now, Sources? before, IReadOnlyDictionary<Period, bool> published, IEnumerable<Period> wanted, bool isOfEarlierForm = false)
    {
        Thaw[] thawed = [.. facts.Registries.SelectMany(registry => ThawedIn(registry, facts.Today, before)), .. Stragglers(facts, now, before)];
        var ofRecords = now.Files.Select(file => file.Quarter).Distinct().Select(Period.Parse).ToHashSet();
        var changed = ofRecords.Where(quarter => isOfEarlierForm || !published.ContainsKey(quarter) || FilesOf(now, quarter) != FilesOf(before, quarter)).ToHashSet();
        var asked = wanted.ToHashSet();
        var lagging = now.Lagging.Select(lag => Period.Parse(lag.Quarter));
        var counted = Quarters(ofRecords.Concat(published.Keys).Concat(asked).Concat(lagging).Append(OldestOpen(facts)), facts.Today).Where(quarter =>
            isOfEarlierForm || asked.Contains(quarter) || changed.Contains(quarter) || !published.GetValueOrDefault(quarter)
            || thawed.Any(thaw => thaw.Quarter.First <= quarter.First) || !ProvinceClosing.IsClosed(facts, quarter));
        return new PublishScope(
            [.. changed.OrderBy(quarter => quarter.First)],
            [.. counted.SelectMany(quarter => RollupPeriods.Of(quarter, facts.Today)).Distinct()],
            thawed,
            [.. now.Lagging.Select(lag => new Lag(UnitCode.Parse(lag.Commune), Period.Parse(lag.Quarter)))]);
    }

    /// <summary>How a reopening stands: another text whenever figures may be others by it.</summary>
    public static string Describe(Reopening reopening, DateOnly today) =>
        FormattableString.Invariant($"{reopening.Quarter}|{reopening.At:O}|{reopening.Until:O}|{reopening.EndedAt:O}|{(IsOver(reopening, today) ? "over" : "open")}");

    private static bool IsOver(Reopening reopening, DateOnly today) => !(today <= reopening.LastDay);

    private static IEnumerable<Thaw> ThawedIn(CommuneRegistry registry, DateOnly today, Sources? before)
    {
        var known = before?.Communes.FirstOrDefault(commune => commune.Commune == registry.Commune.Value)?.Reopenings ?? [];
        return registry.Reopenings.Values.Select(held => held.Value)
            .Where(reopening => !IsOver(reopening, today) || !known.Contains(Describe(reopening, today)))
            .Select(reopening => new Thaw(registry.Commune, reopening.Quarter));
    }

    /// <summary>Files that are others than when their quarter was first published as closed, just after its closing.</summary>
    private static IEnumerable<Thaw> Stragglers(ProvinceFacts facts, Sources now, Sources? before)
    {
        if (before is null)
            return [];
        var known = before.Files.ToDictionary(file => (file.Commune, file.Quarter), file => file.Hash);
        return now.Files.Where(file => known.GetValueOrDefault((file.Commune, file.Quarter)) != file.Hash)
            .Select(file => new Thaw(UnitCode.Parse(file.Commune), Period.Parse(file.Quarter)))
            .Where(file => facts.Communes.Contains(file.Commune)
                && ProvinceClosing.ClosesAt(facts, file.Commune, file.Quarter) is var closing && closing <= before.At && before.At < closing + Straggling);
    }

    private static string FilesOf(Sources? sources, Period quarter) => sources is null
        ? ""
        : string.Join(' ', sources.Files.Where(file => file.Quarter == quarter.ToString()).Select(file => file.Commune + file.Hash));

    private static Period OldestOpen(ProvinceFacts facts)
    {
        var oldest = Period.Containing(facts.Today, PeriodKind.Quarter);
        while (!ProvinceClosing.IsClosed(facts, oldest.Previous))
            oldest = oldest.Previous;
        return oldest;
    }

    /// <summary>From the earliest of them to the one that runs.</summary>
    private static IEnumerable<Period> Quarters(IEnumerable<Period> known, DateOnly today)
    {
        var running = Period.Containing(today, PeriodKind.Quarter);
        var first = known.Where(quarter => quarter.First <= today).Append(running).MinBy(quarter => quarter.First)!;
        for (var quarter = first; quarter.First <= running.First; quarter = quarter.Next)
            yield return quarter;
    }
}
