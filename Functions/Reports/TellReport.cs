using Tcns.Domain.Places;
using Tcns.Domain.Reports;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Reports;

/// <summary>Puts a report into words: a version as it was kept, or what the system would fill in now.</summary>
internal sealed class TellReport(GatherReport gather, RegistryDesk desk, OfficialUnits units, BusinessClock clock)
{
    public async Task<ReportResponse> RunAsync(ReportView report, ReportVersion? version, Language language, CancellationToken cancel)
    {
        var content = version is not null
            ? await gather.ReadAsync(report.Submitted!, version, cancel)
            : await gather.RunAsync(report.Unit, report.Period, ReportTexts.None, report.Period.CutOff(report.Today), cancel);
        return await DescribeAsync(report.Unit, ReportLineResponse.Of(report), report.Submitted, version, content, language, cancel);
    }

    /// <summary>A province owes none; what its communes reported is gathered as it is now.</summary>
    public async Task<ReportResponse> GatheredAsync(UnitCode province, Period period, Language language, CancellationToken cancel)
    {
        var cutOff = period.CutOff(clock.Today);
        var line = new ReportLineResponse(
            province.Value, period.ToString(), "province", null, cutOff, null, null, null, null, 0, null, 0, [], Default: false, [], EntityTags.Of(0));
        return await DescribeAsync(province, line, null, null, await gather.RunAsync(province, period, ReportTexts.None, cutOff, cancel), language, cancel);
    }

    private async Task<ReportResponse> DescribeAsync(
        UnitCode unit, ReportLineResponse line, SubmittedReport? submitted, ReportVersion? version, ReportContent content, Language language, CancellationToken cancel)
    {
        content = await gather.WithTextsAsync(content, cancel);
        var view = unit.Level is UnitLevel.Province ? null : await desk.ViewAsync(unit.Commune!, cancel);
        var words = new ReportWords(language, view?.Plans ?? []);
        return new ReportResponse(version is null ? line : line with { CutOff = content.CutOff })
        {
            Name = view?.Registry.FindTeam(unit)?.StateOn(content.CutOff).Name ?? units.Home(unit)!.FullName,
            Shown = version?.Number ?? 0,
            Difficulties = content.Texts.Difficulties,
            Proposals = content.Texts.Proposals,
            NextPeriod = content.Texts.NextPeriod,
            Figures = words.Figures(content.Figures),
            Feedback = words.Topics(content.Feedback),
            Parts = [.. content.Parts.Select(ReportPartResponse.Of)],
            Versions = [.. (submitted?.Versions ?? []).Select(ReportVersionResponse.Of)],
        };
    }
}
