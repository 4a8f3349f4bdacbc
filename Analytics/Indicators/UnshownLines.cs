using Tcns.Analytics.Engine;

namespace Tcns.Analytics.Indicators;

/// <summary>What communes with plans of their own add to a province that is seen under none: lines that are published nowhere.</summary>
public static class UnshownLines
{
    /// <param name="session">Holds what was counted, after <see cref="KeptFigures.Keep"/>.</param>
    /// <param name="earlier">The file of the publication before; null where it had none.</param>
    /// <param name="path">Where the file is written.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>How many lines there are.</returns>
    public static long Write(Session session, string? earlier, string path, CancellationToken cancel)
    {
        session.ExecuteAll("unshown", SqlText.Of(typeof(UnshownLines), "unshown.sql"), cancel);
        if (earlier is not null)
            session.Execute(Statement.Of(typeof(UnshownLines), "read-unshown.sql").With("files", [earlier]), cancel);
        return session.Execute(
            Statement.Create("write-unshown", "COPY (FROM unshown ORDER BY commune, period, indicator) TO $path (FORMAT parquet, COMPRESSION snappy)").With("path", path), cancel);
    }

    /// <summary>Those of an indicator in a period: commune, numerator, denominator, whether it is partial, what lacks.</summary>
    public static Statement Find(string indicator, string period, IReadOnlyCollection<string> files) => Statement
        .Create("find-unshown", "SELECT commune, numerator, denominator, is_partial, missing FROM read_parquet($files) WHERE indicator = $indicator AND period = $period ORDER BY commune")
        .With("indicator", indicator).With("period", period).With("files", files);
}
