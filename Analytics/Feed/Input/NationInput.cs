using Tcns.Analytics.Engine;

namespace Tcns.Analytics.Feed.Input;

/// <summary>What the nation's own tables are made of.</summary>
/// <param name="Topics">Everybody's and those of all plans.</param>
/// <param name="Years">That any province's calendar has.</param>
public sealed record NationInput(IReadOnlyList<FeedTopic> Topics, IReadOnlyList<FeedIndicator> Indicators, FeedYears Years)
{
    /// <param name="session">Where the files are read.</param>
    /// <param name="everybodys">The topics that no plan has of its own, and the catalogue in its order.</param>
    /// <param name="files">The provinces' Parquet files of <c>dim_date</c> and of <c>dim_topic</c>.</param>
    /// <param name="today">Where no province has a calendar.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static NationInput Read(
        Session session,
        (IReadOnlyList<FeedTopic> Topics, IReadOnlyList<FeedIndicator> Indicators) everybodys,
        (IReadOnlyList<string> Dates, IReadOnlyList<string> Topics) files,
        DateOnly today,
        CancellationToken cancel) => new(
            [.. everybodys.Topics, .. TopicsOfPlans(session, files.Topics, cancel)], everybodys.Indicators, YearsOf(session, files.Dates, today, cancel));

    /// <param name="session">Where the files are read.</param>
    /// <param name="files">The provinces' Parquet files of <c>dim_plan</c>.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>A plan that two provinces have, which the tables would not bear; null where there is none.</returns>
    public static string? DoubledPlan(Session session, IReadOnlyList<string> files, CancellationToken cancel)
    {
        if (files.Count == 0)
            return null;
        using var rows = session.Query(Statement.Of(typeof(NationInput), "nation-doubled-plan.sql").With("files", files), cancel);
        return rows.Read() ? rows.GetText(0) : null;
    }

    private static FeedYears YearsOf(Session session, IReadOnlyList<string> files, DateOnly today, CancellationToken cancel)
    {
        if (files.Count == 0)
            return FeedYears.Of(today, today);
        using var rows = session.Query(Statement.Of(typeof(NationInput), "nation-days.sql").With("files", files), cancel);
        rows.Read();
        return FeedYears.Of(rows.GetDate(0), rows.GetDate(1));
    }

    private static List<FeedTopic> TopicsOfPlans(Session session, IReadOnlyList<string> files, CancellationToken cancel)
    {
        var topics = new List<FeedTopic>();
        if (files.Count == 0)
            return topics;
        using var rows = session.Query(Statement.Of(typeof(NationInput), "nation-topics.sql").With("files", files), cancel);
        while (rows.Read())
            topics.Add(new FeedTopic(rows.GetText(0), rows.GetText(1), rows.IsNull(2) ? null : rows.GetText(2), rows.GetText(3), rows.GetText(4), rows.GetText(5), rows.GetText(6)));
        return topics;
    }
}
