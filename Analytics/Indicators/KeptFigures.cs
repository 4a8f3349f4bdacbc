using Tcns.Analytics.Engine;
using Tcns.Analytics.Lake;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Indicators;

/// <summary>Lets figures stand that were closed when they were last published.</summary>
public static class KeptFigures
{
    /// <param name="session">Holds <c>figure</c>, which afterwards also has what is kept.</param>
    /// <param name="files">The files of <c>fact_indicator</c> that are to be replaced.</param>
    /// <param name="thawed">What was reopened since they were made.</param>
    /// <param name="lagging">What is not closed yet, though its time has come.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The closing quarters of figures that had been closed and are others now.</returns>
    public static IReadOnlyList<Period> Keep(Session session, IReadOnlyCollection<string> files, IEnumerable<Thaw> thawed, IEnumerable<Lag> lagging, CancellationToken cancel)
    {
        session.ExecuteAll("earlier", SqlText.Of(typeof(KeptFigures), "earlier.sql"), cancel);
        if (files.Count > 0)
            session.Execute(Statement.Of(typeof(KeptFigures), "read-earlier.sql").With("files", files), cancel);
        session.Fill("thaw", thawed, (row, thaw) =>
        {
            row.Text(thaw.Commune.Value);
            row.Text(thaw.Quarter.ToString());
        });
        session.Fill("lag", lagging, (row, lag) =>
        {
            row.Text(lag.Commune.Value);
            row.Text(lag.Quarter.ToString());
        });
        session.ExecuteAll("keep", SqlText.Of(typeof(KeptFigures), "keep.sql"), cancel);

        var restated = new List<Period>();
        using var rows = session.Query(Statement.Create("restated", "FROM restated ORDER BY quarter"), cancel);
        while (rows.Read())
            restated.Add(Period.Parse(rows.GetText(0)));
        return restated;
    }
}
