using Tcns.Analytics.Trace;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Rollups;

namespace Tcns.Functions.Numbers;

/// <summary>Whose records are asked for, and of which days.</summary>
/// <param name="Commune">Null of a province.</param>
/// <param name="Unit">Code of the team, village, commune or province.</param>
/// <param name="Level">Which of them it is.</param>
/// <param name="From">The first day that counts.</param>
/// <param name="AsOf">The last.</param>
internal sealed record TraceScope(RecordTrail Trail, ProvinceFeed Feed, UnitCode? Commune, string Unit, string Level, DateOnly From, DateOnly AsOf)
{
    private const string Fact = "fact_";

    public UnitCode Province => UnitCode.Parse(Feed.Manifest.Province);

    /// <summary>The first day of which records are read: what counts may depend on earlier ones.</summary>
    public DateOnly ReadFrom => Trail.ReadsAll ? DateOnly.MinValue : From;

    /// <summary>The calendar quarters in which its days lie, as far as anything was published of them.</summary>
    public IReadOnlySet<string> Quarters => Feed.Manifest.Quarters.Select(quarter => quarter.Period)
        .Where(quarter => Holds(Period.Parse(quarter))).ToHashSet(StringComparer.Ordinal);

    public static TraceScope Of(RecordTrail trail, ProvinceFeed feed, TraceQuery query, DateOnly from, DateOnly asOf)
    {
        var level = query.Village is not null ? "village" : query.Unit!.Level.ToString().ToLowerInvariant();
        return trail.IsOfCommune && level == "team"
            ? new TraceScope(trail, feed, query.Commune, query.Commune!.Value, "commune", from, asOf)
            : new TraceScope(trail, feed, query.Commune, query.Code, level, from, asOf);
    }

    public bool Holds(Period quarter) => ReadFrom <= quarter.Last && quarter.First <= AsOf;

    public IReadOnlySet<string>? QuartersOf(string table) => table.StartsWith(Fact, StringComparison.Ordinal) ? Quarters : null;
}
