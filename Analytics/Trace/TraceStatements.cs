using Tcns.Analytics.Engine;
using Tcns.Analytics.Indicators;

namespace Tcns.Analytics.Trace;

/// <summary>The questions about the records behind a figure, put together of the SQL files beside this one; every value is a parameter.</summary>
public static class TraceStatements
{
    /// <summary>What an engine has to know before it is asked.</summary>
    public static string Conditions => SqlText.Of(typeof(ProvinceFigures), "conditions.sql");

    /// <summary>How many records by kind, team and village, and what they add up to.</summary>
    public static Statement Activity(RecordTrail trail) => Create(trail, "activity");

    /// <summary>A page of the records themselves.</summary>
    public static Statement Records(RecordTrail trail) => Create(trail, "records");

    /// <summary>From when on a plan counts.</summary>
    public static Statement Plan() => Statement.Of(typeof(TraceStatements), "plan.sql");

    private static Statement Create(RecordTrail trail, string question)
    {
        var parts = new List<string> { "record AS (\n" + Text("published") + ")", "standing AS (\n" + Text("standing") + ")" };
        if (trail.NeedsLake)
            parts.Add("noted AS (\n" + Text("noted") + ")");
        parts.Add("chosen AS (\n" + Text(trail.Family) + ")");
        var statement = Statement.Create("trace-" + question, "WITH " + string.Join(", ", parts) + "\n" + Text(question));
        return trail.IsOneOfFamily ? statement.With("indicator", trail.Indicator.Id) : statement;
    }

    private static string Text(string name) => SqlText.Of(typeof(TraceStatements), name + ".sql");
}
