using Tcns.Analytics.Engine;

namespace Tcns.Analytics.Feed.Input;

/// <summary>
/// How many numerators of villages exceeded their denominator and were cut to it, by commune, quarter and kind of record. Quarters that were
/// not counted this time have what was told of them before.
/// </summary>
public sealed class CappedFigures
{
    private readonly Dictionary<(string Commune, string Quarter, string Kind), long> counts = [];
    private readonly HashSet<string> counted = new(StringComparer.Ordinal);

    private CappedFigures()
    {
    }

    /// <summary>Where there are any.</summary>
    public IEnumerable<(string Commune, string Quarter, string Kind)> Found => counts.Where(entry => entry.Value > 0).Select(entry => entry.Key);

    /// <param name="session">Holds what the figures were summed up from.</param>
    /// <param name="earlier">The files of <c>data_quality</c> that were published last.</param>
    /// <param name="cancel">Stops the counting.</param>
    public static CappedFigures Count(Session session, IReadOnlyCollection<string> earlier, CancellationToken cancel)
    {
        var figures = new CappedFigures();
        using (var quarters = session.Query(Statement.Of(typeof(CappedFigures), "capped-quarters.sql"), cancel))
        {
            while (quarters.Read())
                figures.counted.Add(quarters.GetText(0));
        }

        if (earlier.Count > 0)
            figures.Add(session, Statement.Of(typeof(CappedFigures), "capped-earlier.sql").With("files", earlier), quarter => !figures.counted.Contains(quarter), cancel);
        figures.Add(session, Statement.Of(typeof(CappedFigures), "capped.sql"), _ => true, cancel);
        return figures;
    }

    /// <returns>Null where nobody has counted.</returns>
    public long? Of(string commune, string quarter, string kind) =>
        counts.TryGetValue((commune, quarter, kind), out var count) ? count : counted.Contains(quarter) ? 0 : null;

    private void Add(Session session, Statement statement, Predicate<string> isWanted, CancellationToken cancel)
    {
        using var rows = session.Query(statement, cancel);
        while (rows.Read())
        {
            if (isWanted(rows.GetText(1)))
                counts[(rows.GetText(0), rows.GetText(1), rows.GetText(2))] = rows.GetInt64(3);
        }
    }
}
