using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Reports;

/// <summary>The report that a path and its <c>?version=</c> name, in words.</summary>
internal sealed class FindReport(ReportBook book, TellReport tell)
{
    /// <returns>Either why there is none, or the report, and its revision.</returns>
    public async Task<(Problem? Refusal, ReportResponse? Report, long Revision)> RunAsync(
        string unitText, string periodText, int? number, Language language, CancellationToken cancel)
    {
        var unit = UnitCode.Parse(unitText);
        if (!Period.TryParse(periodText, out var period) || (number is not null && unit.Level is UnitLevel.Province))
            return (Problems.NotFound, null, 0);
        if (unit.Level is UnitLevel.Province)
            return (null, await tell.GatheredAsync(unit, period, language, cancel), 0);
        if (await book.FindAsync(unit, period, cancel) is not { } report)
            return (Problems.NotFound, null, 0);
        var version = number is { } wanted
            ? report.Submitted?.Versions.FirstOrDefault(one => one.Number == wanted)
            : report.Submitted?.Last;
        return version is null && number is not null
            ? (Problems.NotFound, null, 0)
            : (null, await tell.RunAsync(report, version, language, cancel), report.Revision);
    }
}
