using Tcns.Analytics.Engine;
using Tcns.Analytics.Lake;
using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Feed.Input;

/// <summary>Puts what the feed needs beside the lake into tables of the session, <c>feed_…</c>.</summary>
public static class FeedInputTables
{
    /// <summary>To be called once for a database.</summary>
    public static void Load(Session session, FeedInput input, CancellationToken cancel)
    {
        session.ExecuteAll("input", SqlText.Of(typeof(FeedInputTables), "input.sql"), cancel);
        session.Fill("feed_publication", [input], (row, one) => row.Date(BusinessClock.DayOf(one.GeneratedAt)).Timestamp(one.GeneratedAt));
        session.Fill("feed_unit", [input.Province, .. input.Communes], Add);
        session.Fill("feed_period", input.Years.Periods(), Add);
        session.Fill("feed_topic", input.Topics, Add);
        session.Fill("feed_indicator", input.Indicators.Index(), Add);
        session.Fill("feed_plan", input.Plans, PlanRow.Add);
        session.Fill("feed_target", input.Plans.SelectMany(plan => plan.Targets.Select(target => (plan, target))), PlanRow.Add);
        session.Fill("feed_report", input.Reports, Add);
        session.Fill("feed_quality", input.Quality, Add);
    }

    /// <summary>To be called once for a database, for the tables that are the nation's own.</summary>
    public static void Load(Session session, NationInput input, CancellationToken cancel)
    {
        session.ExecuteAll("input", SqlText.Of(typeof(FeedInputTables), "input.sql"), cancel);
        session.Fill("feed_period", input.Years.Periods(), Add);
        session.Fill("feed_topic", input.Topics, Add);
        session.Fill("feed_indicator", input.Indicators.Index(), Add);
    }

    private static void Add(ChunkAppender row, OfficialUnit unit) => row
        .Text(unit.Code.Value).Text(FeedWords.Of(unit.Code.Level)).Text(unit.Kind.WireName()).Text(unit.FullName)
        .Double(unit.Label.Longitude).Double(unit.Label.Latitude);

    private static void Add(ChunkAppender row, Period period) => row
        .Text(period.ToString()).Text(FeedWords.Of(period.Calendar)).Text(FeedWords.Of(period.Kind))
        .Date(period.First).Date(period.Last).Text(period.ClosingQuarter.ToString());

    private static void Add(ChunkAppender row, FeedTopic topic) => row
        .Text(topic.Id).Text(topic.Vietnamese).Text(topic.English)
        .Text(topic.Pillar).Text(topic.PillarVietnamese).Text(topic.PillarEnglish).Text(topic.Plan);

    private static void Add(ChunkAppender row, (int Index, FeedIndicator Named) entry) => row
        .Text(entry.Named.Item.Id).Integer(entry.Index + 1).Text(entry.Named.Item.Name)
        .Text(FeedWords.Of(entry.Named.Item.Unit)).Text(FeedWords.Of(entry.Named.Item.Grain)).Text(FeedWords.Of(entry.Named.Item.Kind))
        .Boolean(entry.Named.Item.IsShare).Boolean(entry.Named.Item.IsTeamMeasure).Text(entry.Named.English);

    private static void Add(ChunkAppender row, FeedReport report) => row
        .Text(report.Unit.Value).Text(FeedWords.Of(report.Unit.Level)).Text(report.Unit.Commune?.Value ?? report.Unit.Value)
        .Text(report.Period.ToString()).Date(report.DueOn).Date(report.FirstSubmittedOn).Text(report.State);

    private static void Add(ChunkAppender row, FeedQuality quality) => row
        .Text(quality.Commune.Value).Text(quality.Quarter.ToString()).Text(quality.Kind)
        .Integer(quality.StoredRows).Integer(quality.Rejected).Integer(quality.Capped);
}
