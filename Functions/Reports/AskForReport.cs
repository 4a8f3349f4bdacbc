using Tcns.Domain.Access;
using Tcns.Domain.Forms;
using Tcns.Domain.Notices;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Reports;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Notices;
using Tcns.Functions.Registry;
using Tcns.Functions.Texts;
using Tcns.Storage.Access;
using Tcns.Storage.Changes;
using Tcns.Storage.Reports;

namespace Tcns.Functions.Reports;

/// <summary><c>POST /api/v1/reports/{unit}/{period}/request</c>: a report on a day of its own, of a team or of the commune's own office.</summary>
internal sealed class AskForReport(
    ReportBook book, ReportStore store, TellReport tell, RegistryDesk desk, AuditLog audit, ChangeMarks marks, NoticeDesk notices, OfficialUnits units,
    BusinessClock clock)
{
    /// <summary>A day beyond a year is a slip of the pen.</summary>
    private const int Farthest = 366;

    public static Task<IResult> HandleAsync(
        string unit, string period, Posted<RequestReportRequest> posted, HttpContext context, AskForReport use, CancellationToken cancel) =>
        use.AnswerAsync(UnitCode.Parse(unit), period, posted, context, cancel);

    private async Task<IResult> AnswerAsync(UnitCode unit, string text, Posted<RequestReportRequest> posted, HttpContext context, CancellationToken cancel)
    {
        Fault[] faults = [.. posted.Faults, .. FindFaults(text, posted.Value.DueOn)];
        if (unit.Level is UnitLevel.Province)
            return Problems.NotFound;
        if (faults.Length > 0)
            return Problems.Invalid.With(faults);
        var view = await desk.ViewAsync(unit.Commune!, cancel);
        var dueOn = posted.Value.DueOn!.Value;
        if (unit.Level is UnitLevel.Team && view.Registry.FindTeam(unit)?.IsActiveOn(dueOn) is not true)
            return Problems.UnknownUnit;
        var period = Period.Parse(text);
        var held = await book.FindAsync(unit, period, cancel);
        if (held?.Submitted is not null)
            return Problems.NotPossibleNow;
        var by = context.Caller().Role is Role.Officer ? Recipient.Commune : Recipient.Province;

        // Beside what another has asked for: the earlier day counts, so that nobody below puts off what somebody above wants.
        var request = new RequestedReport(unit, period, dueOn, clock.Today, context.Caller().Key.Id, by, posted.Value.Reason);
        if (held?.Requests.FirstOrDefault(one => one.By == by) is not { } before || (before.DueOn, before.Reason) != (request.DueOn, request.Reason))
        {
            await audit.AppendAsync(unit.Commune, context.Audit("report.request", unit.Value, period.ToString()), cancel);
            await marks.MarkAsync(units.Home(unit)!.Province, unit.Commune!, Period.Containing(clock.Today, PeriodKind.Quarter), cancel);
            await store.AskAsync(request, cancel);
        }

        var report = (await book.FindAsync(unit, period, cancel))!;
        await notices.PostAsync([Notice.Requested(new OwedReport(unit, period, report.DueOn ?? dueOn))], cancel);
        var language = context.Request.LanguageOf();
        context.Response.Speak(language);
        return RegistryAnswers.Thing(
            context, await tell.RunAsync(report, null, language, cancel), WireJson.Wire.ReportResponse, report.Revision, isNew: held is null);
    }

    private IEnumerable<Fault> FindFaults(string text, DateOnly? dueOn)
    {
        if (!Period.TryParse(text, out var period))
            yield return new Fault("{period}", FaultCodes.Malformed);
        else if (period.First > clock.Today)
            yield return new Fault("{period}", FaultCodes.Future);
        if (dueOn < clock.Today)
            yield return new Fault("/dueOn", FaultCodes.Past, clock.Today);
        if (dueOn > clock.Today.AddDays(Farthest))
            yield return new Fault("/dueOn", FaultCodes.OutOfRange, Bounds.Between(clock.Today, clock.Today.AddDays(Farthest)));
    }
}
