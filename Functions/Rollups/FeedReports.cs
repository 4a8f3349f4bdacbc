using Tcns.Analytics.Feed.Input;
using Tcns.Analytics.Feed.Tables;
using Tcns.Domain.Reports;
using Tcns.Domain.Time;

namespace Tcns.Functions.Rollups;

/// <summary>What is owed, as told from plans and registries alone, and the quarters of which the files of reports are written.</summary>
/// <param name="Rows">Those of these quarters.</param>
/// <param name="Quarters">Those of which figures are counted, and those of which since the publication before a deadline has passed or a report was submitted or decided on.</param>
internal sealed record FeedReports(IReadOnlyList<FeedReport> Rows, IReadOnlyList<Period> Quarters)
{
    /// <param name="job">What is written.</param>
    /// <param name="today">The day that the files say they were made on.</param>
    public static FeedReports Of(FeedJob job, DateOnly today)
    {
        var registries = job.Facts.Registries.ToDictionary(registry => registry.Commune);
        var requests = job.Facts.Requests.ToLookup(request => request.Unit.Commune!);
        var owed = job.Facts.Communes
            .SelectMany(commune => OwedReport.AllOf(commune, registries.GetValueOrDefault(commune), job.Facts.PlansOf(commune), requests[commune], today))
            .ToLookup(report => report.Period.ClosingQuarter);

        var submitted = job.Facts.Submissions.ToDictionary(one => (one.Unit, one.Period));

        // A deadline may lie behind the closing of its quarter, whose figures are not counted any more then.
        var published = job.Before?.FilesOf(FactReport.Table.Name).Select(file => file.Period).ToHashSet(StringComparer.Ordinal) ?? [];
        var seenOn = job.Before?.Sources?.Today ?? DateOnly.MinValue;
        var known = job.Before?.Sources?.Reports ?? [];
        var changed = SourceReports.Of(job.Facts).Except(known).Select(quarter => quarter.Quarter).ToHashSet(StringComparer.Ordinal);
        Period[] quarters =
        [
            .. job.Scope.FigureQuarters.Union(owed
                .Where(quarter => published.Contains(quarter.Key.ToString())
                    && (changed.Contains(quarter.Key.ToString()) || quarter.Any(report => seenOn <= report.DueOn && report.DueOn < today)))
                .Select(quarter => quarter.Key)),
        ];
        return new FeedReports(
            [.. quarters.SelectMany(quarter => owed[quarter]).Select(report => Row(report, submitted.GetValueOrDefault((report.Unit, report.Period)), today))], quarters);
    }

    /// <summary>The days that their periods and deadlines span.</summary>
    public IEnumerable<DateOnly> Days => Rows.SelectMany(row => new[] { row.Period.First, row.Period.Last, row.DueOn });

    private static FeedReport Row(OwedReport report, FirstSubmission? submitted, DateOnly today) => new(
        report.Unit, report.Period, report.DueOn, submitted?.On, ReportStatuses.Of(report.DueOn, submitted, today).WireName());
}
