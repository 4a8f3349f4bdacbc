using Tcns.Analytics.Engine;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Verify;

/// <summary>Holds the published facts of a quarter against the files of the lake that they were made from.</summary>
/// <param name="session">Any.</param>
/// <param name="quarter">A calendar quarter.</param>
/// <param name="lake">At least one file; one without records will do.</param>
/// <param name="unsettled">Communes whose file is another since: of them nothing can be told.</param>
public sealed class FactCheck(Session session, Period quarter, IReadOnlyCollection<string> lake, IReadOnlyCollection<string> unsettled)
{
    private const string People = "general + elderly + vulnerable + unskilled_worker + small_trader";

    /// <summary>Of each kind: its table, and the number by which contents are told apart in lake and feed.</summary>
    private static readonly (string Kind, string Lake, string Fact)[] Kinds =
    [
        ("visit", $"concat_ws(' ', {People}, minutes, working_age, is_returned)", "concat_ws(' ', people_total, minutes, working_age, is_returned)"),
        ("training", $"concat_ws(' ', {People}, minutes, sort, is_returned)", "concat_ws(' ', people_total, minutes, training_kind, is_returned)"),
        ("campaign", "concat_ws(' ', reach_households, reach_working_age, channel, is_returned)", "concat_ws(' ', reach_households, reach_working_age, channel, is_returned)"),
        ("shift", "concat_ws(' ', minutes, start_minute, is_returned)", "concat_ws(' ', minutes, start_minute, is_returned)"),
        ("feedback", "concat_ws(' ', sort, answered_on, resolved_on)", "concat_ws(' ', feedback_kind, answered_on, resolved_on)"),
    ];

    /// <summary>The kinds of records; each has a table <c>fact_…</c>.</summary>
    public static IEnumerable<string> All => Kinds.Select(kind => kind.Kind);

    /// <param name="kind">One of <see cref="All"/>.</param>
    /// <param name="facts">The Parquet files of its table and this quarter.</param>
    /// <param name="cancel">Stops it.</param>
    public IReadOnlyList<RowDifference> Differences(string kind, IReadOnlyCollection<string> facts, CancellationToken cancel)
    {
        var (_, told, published) = Kinds.Single(one => one.Kind == kind);
        var sql = SqlText.Of(typeof(FactCheck), "fact-difference.sql").Replace("{lake}", told, StringComparison.Ordinal).Replace("{fact}", published, StringComparison.Ordinal);
        return LakeCheck.Rows(session, Bound("facts of " + kind, sql, facts).With("kind", kind), cancel);
    }

    /// <summary>Of the rows that a visit has for each of its topics and outcomes.</summary>
    /// <param name="words"><c>topics</c> or <c>outcomes</c>.</param>
    /// <param name="facts">The Parquet files of that table and this quarter.</param>
    /// <param name="cancel">Stops it.</param>
    public IReadOnlyList<RowDifference> WordDifferences(string words, IReadOnlyCollection<string> facts, CancellationToken cancel)
    {
        var sql = SqlText.Of(typeof(FactCheck), "word-difference.sql").Replace("{words}", words, StringComparison.Ordinal).Replace("{word}", words[..^1] + "_id", StringComparison.Ordinal);
        return LakeCheck.Rows(session, Bound(words, sql, facts), cancel);
    }

    /// <summary>How many records of a kind the lake holds: what a table without any file lacks.</summary>
    public long Filed(string kind, CancellationToken cancel) => Count(kind, "true", cancel);

    /// <summary>How many visits of the lake have topics or outcomes.</summary>
    /// <param name="words"><c>topics</c> or <c>outcomes</c>.</param>
    /// <param name="cancel">Stops it.</param>
    public long FiledWords(string words, CancellationToken cancel) => Count("visit", words + " <> ''", cancel);

    private long Count(string kind, string condition, CancellationToken cancel)
    {
        const string Sql = "SELECT count(*) FROM read_parquet($lake) WHERE kind = $kind AND date BETWEEN $first AND $last AND commune NOT IN (SELECT unnest($unsettled)) AND ";
        using var reader = session.Query(
            Statement.Create("filed", Sql + condition).With("lake", lake).With("kind", kind).With("first", quarter.First).With("last", quarter.Last).With("unsettled", unsettled), cancel);
        reader.Read();
        return reader.GetInt64(0);
    }

    private Statement Bound(string name, string sql, IReadOnlyCollection<string> facts) => Statement.Create(name, sql)
        .With("lake", lake).With("facts", facts).With("first", quarter.First).With("last", quarter.Last).With("unsettled", unsettled);
}
