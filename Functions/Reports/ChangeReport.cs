using System.Security.Cryptography;
using System.Text;
using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Reports;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Notices;
using Tcns.Functions.Records;
using Tcns.Functions.Registry;
using Tcns.Functions.Texts;
using Tcns.Storage.Access;
using Tcns.Storage.Changes;
using Tcns.Storage.Reports;
using Tcns.Storage.Tables;

namespace Tcns.Functions.Reports;

/// <summary><c>POST /api/v1/reports/{unit}/{period}/submit|accept|return|request</c></summary>
internal sealed class ChangeReport(
    ReportBook book, ReportStore store, GatherReport gather, TellReport tell, AuditLog audit, ChangeMarks marks, NoticeDesk notices, OfficialUnits units,
    BusinessClock clock)
{
    public static Task<IResult> SubmitAsync(
        string unit, string period, Posted<ReportTextsRequest> posted, HttpContext context, ChangeReport use, CancellationToken cancel) =>
        posted.Faults.Count > 0
            ? Task.FromResult<IResult>(Problems.Invalid.With(posted.Faults))
            : use.ChangeAsync(unit, period, "report.submit", context, report => use.SubmitAsync(report, posted.Value.ToTexts(), context, cancel), cancel);

    public static Task<IResult> AcceptAsync(string unit, string period, HttpContext context, ChangeReport use, CancellationToken cancel) => use.ChangeAsync(
        unit, period, "report.accept", context, report => Task.FromResult(use.Decide(report, context, ReportDecision.Accepted, null)), cancel);

    public static Task<IResult> ReturnAsync(
        string unit, string period, Posted<ReasonRequest> posted, HttpContext context, ChangeReport use, CancellationToken cancel) =>
        posted.Faults.Count > 0
            ? Task.FromResult<IResult>(Problems.Invalid.With(posted.Faults))
            : use.ChangeAsync(
                unit, period, "report.return", context, report => Task.FromResult(use.Decide(report, context, ReportDecision.Returned, posted.Value.Reason)), cancel);

    private Task<IResult> ChangeAsync(
        string unitText, string periodText, string action, HttpContext context, Func<ReportView, Task<Ruling<SubmittedReport>>> decide, CancellationToken cancel)
    {
        var unit = UnitCode.Parse(unitText);
        var isLogged = false;
        return Period.TryParse(periodText, out var period) && unit.Level is not UnitLevel.Province
            ? Overtaken.TryAgainAsync("the report of " + unit + " on " + period, TryOnceAsync, cancel)
            : Task.FromResult<IResult>(Problems.NotFound);

        async Task<IResult?> TryOnceAsync()
        {
            if (await book.FindAsync(unit, period, cancel) is not { } report)
                return Problems.NotFound;
            var conditions = context.Conditions();
            if (EntityTags.Refuse(conditions, report.Submitted is null && conditions.Headers.IfMatch.Count == 0 ? null : report.Revision) is { } stale)
                return stale;
            var ruling = await decide(report);
            if (ruling.Refusal is { } refusal)
                return refusal;
            if (ruling.After is not { } after)
                return await AnswerAsync(report, context, cancel);
            if (!isLogged)
                await audit.AppendAsync(unit.Commune, context.Audit(action, unit.Value, period.ToString()), cancel);
            isLogged = true;

            // The share of reports in time is counted from what was submitted.
            await marks.MarkAsync(units.Home(unit)!.Province, unit.Commune!, Period.Containing(clock.Today, PeriodKind.Quarter), cancel);
            return await store.TryWriteAsync(after, report.Held, cancel)
                ? await AnswerAsync((await book.FindAsync(unit, period, cancel))!, context, cancel)
                : null;
        }
    }

    private async Task<IResult> AnswerAsync(ReportView report, HttpContext context, CancellationToken cancel)
    {
        // Also when nothing was changed: the answer before may have been lost, and with it this.
        await notices.PostAsync([ReportNotices.Of(report.Submitted!, report.DueOn, report.To, units.Home(report.Unit)!.Province)], cancel);
        var language = context.Request.LanguageOf();
        context.Response.Speak(language);
        return RegistryAnswers.Thing(context, await tell.RunAsync(report, report.Submitted!.Last, language, cancel), WireJson.Wire.ReportResponse, report.Revision);
    }

    private async Task<Ruling<SubmittedReport>> SubmitAsync(ReportView report, ReportTexts texts, HttpContext context, CancellationToken cancel)
    {
        var digest = DigestOf(texts);
        switch (report.Submitted)
        {
            // What is sent again, its answer lost on the way, makes no version.
            case { Last.Decision: not ReportDecision.Returned } same when same.Last.Digest == digest:
                return Ruling<SubmittedReport>.None;
            case { Last.Decision: ReportDecision.Accepted } or { IsFull: true }:
                return Ruling<SubmittedReport>.Refuse(Problems.NotPossibleNow);
        }

        var content = await gather.RunAsync(report.Unit, report.Period, texts, report.Period.CutOff(report.Today), cancel);
        var version = new ReportVersion(
            (report.Submitted?.Last.Number ?? 0) + 1,
            Instants.Whole(clock.Now),
            report.Today,
            context.Caller().Key.Id,
            await gather.KeepAsync(report.Unit, report.Period, content, cancel),
            digest);
        return Ruling<SubmittedReport>.Write(report.Submitted?.Submit(version) ?? SubmittedReport.Begin(report.Unit, report.Period, version));
    }

    private Ruling<SubmittedReport> Decide(ReportView report, HttpContext context, ReportDecision decision, string? reason)
    {
        if (!MayDecide(report, context.Caller().Role))
            return Ruling<SubmittedReport>.Refuse(Problems.RoleRefused);
        if (report.Submitted is not { } submitted)
            return Ruling<SubmittedReport>.Refuse(Problems.NotPossibleNow);
        if (submitted.Last.Decision == decision && submitted.Last.Reason == reason)
            return Ruling<SubmittedReport>.None;

        // A reason that somebody works on is not replaced; and what could not come again is not sent back.
        if (decision is ReportDecision.Returned && (submitted.Last.Decision is ReportDecision.Returned || submitted.IsFull))
            return Ruling<SubmittedReport>.Refuse(Problems.NotPossibleNow);
        if (decision is ReportDecision.Returned)
            return Ruling<SubmittedReport>.Write(submitted.Return(Instants.Whole(clock.Now), reason!));

        // What was returned has to come again.
        return submitted.Last.Decision is ReportDecision.Returned
            ? Ruling<SubmittedReport>.Refuse(Problems.NotPossibleNow)
            : Ruling<SubmittedReport>.Write(submitted.Accept(Instants.Whole(clock.Now)));
    }

    /// <summary>A commune decides on what its teams report, and on its office's where that writes for its own People's Committee; the province may on all that communes write.</summary>
    private static bool MayDecide(ReportView report, Role role) => role switch
    {
        Role.Officer => report.To is Recipient.Commune,
        Role.Provincial => report.Unit.Level is UnitLevel.Commune,
        _ => true,
    };

    private static string DigestOf(ReportTexts texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', texts.Difficulties, texts.Proposals, texts.NextPeriod))));
}
