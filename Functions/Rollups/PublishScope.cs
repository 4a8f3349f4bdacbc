using Tcns.Analytics.Indicators;
using Tcns.Domain.Indicators;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;

namespace Tcns.Functions.Rollups;

/// <summary>What a publication makes anew; everything else is taken over from the one before.</summary>
/// <param name="FactQuarters">Of which the records are others, or were never published.</param>
/// <param name="Periods">Of which the figures are counted.</param>
/// <param name="Thawed">What was reopened since it was last published.</param>
internal sealed record PublishScope(IReadOnlyList<Period> FactQuarters, IReadOnlyList<Period> Periods, IReadOnlyList<Thaw> Thawed)
{
    /// <summary>The quarters whose files of figures are written.</summary>
    public IReadOnlyList<Period> FigureQuarters { get; } = [.. Periods.Select(period => period.ClosingQuarter).Distinct()];

    /// <param name="facts">As they are now.</param>
    /// <param name="now">What the publication rests on.</param>
    /// <param name="before">What the one before rested on; null where there is none.</param>
    /// <param name="published">The quarters that it holds, and whether their figures were of closed periods.</param>
    /// <param name="wanted">Quarters that somebody has asked for.</param>
    public static PublishScope Of(ProvinceFacts facts, Sources now, Sources? before, IReadOnlyDictionary<Period, bool> published, IEnumerable<Period> wanted)
    {
        var thawed = facts.Registries.SelectMany(registry => ThawedIn(registry, facts.Today, before)).ToArray();
        var ofRecords = now.Files.Select(file => file.Quarter).Distinct().Select(Period.Parse).ToHashSet();
        var changed = ofRecords.Where(quarter => !published.ContainsKey(quarter) || FilesOf(now, quarter) != FilesOf(before, quarter)).ToHashSet();
        var asked = wanted.ToHashSet();
        var counted = Quarters(ofRecords.Concat(published.Keys).Concat(asked), facts.Today).Where(quarter =>
            asked.Contains(quarter) || changed.Contains(quarter) || !published.GetValueOrDefault(quarter)
            || thawed.Any(thaw => thaw.Quarter.First <= quarter.First) || !ProvinceClosing.IsClosed(facts, quarter));
        return new PublishScope(
            [.. changed.OrderBy(quarter => quarter.First)],
            [.. counted.SelectMany(quarter => RollupPeriods.Of(quarter, facts.Today)).Distinct()],
            thawed);
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

    private static string FilesOf(Sources? sources, Period quarter) => sources is null
        ? ""
        : string.Join(' ', sources.Files.Where(file => file.Quarter == quarter.ToString()).Select(file => file.Commune + file.Hash));

    /// <summary>From the earliest of them to the one that runs.</summary>
    private static IEnumerable<Period> Quarters(IEnumerable<Period> known, DateOnly today)
    {
        var running = Period.Containing(today, PeriodKind.Quarter);
        var first = known.Where(quarter => quarter.First <= today).Append(running).MinBy(quarter => quarter.First)!;
        for (var quarter = first; quarter.First <= running.First; quarter = quarter.Next)
            yield return quarter;
    }
}
