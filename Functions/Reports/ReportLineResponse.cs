using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Reports;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Reports;

/// <summary>A report that is owed, or was submitted.</summary>
/// <param name="From">Who owes it: team or commune; province of what gathers those of its communes and is owed to nobody.</param>
/// <param name="To">Whose turn it is to decide on it: commune or province, which may on a commune's always; null of a province's.</param>
/// <param name="CutOff">The last day whose figures it holds.</param>
/// <param name="DueOn">The last day in time; null of what was submitted and nobody asks for any more.</param>
/// <param name="LocksOn">The last day on which records of its period are taken in; null of a province.</param>
/// <param name="Status">due, submitted, late, overdue, accepted, returned; null of a province.</param>
/// <param name="Stage">Of one that nobody has submitted: open, due-in-3, due-in-1, overdue; otherwise null.</param>
/// <param name="DaysLate">0 in time.</param>
/// <param name="SubmittedOn">The day of the first submission, which a resubmission keeps.</param>
/// <param name="Version">The newest, from 1; 0 where nobody has submitted it.</param>
/// <param name="Plans">Those that ask for it.</param>
/// <param name="Default">Whether the deadline is ours, because the plan's text gives none.</param>
/// <param name="Requested">By whom it was asked for beside the plans, the one whose day counts first.</param>
internal record ReportLineResponse(
    string Unit,
    string Period,
    string From,
    string? To,
    DateOnly CutOff,
    DateOnly? DueOn,
    DateOnly? LocksOn,
    string? Status,
    string? Stage,
    int DaysLate,
    DateOnly? SubmittedOn,
    int Version,
    IReadOnlyList<string> Plans,
    bool Default,
    IReadOnlyList<ReportRequestResponse> Requested,
    string Etag)
{
    public static ReportLineResponse Of(ReportView report) => new(
        report.Unit.Value,
        report.Period.ToString(),
        report.Unit.Level is UnitLevel.Team ? "team" : "commune",
        ReportRequestResponse.NameOf(report.To),
        report.CutOff,
        report.DueOn,
        report.LocksOn,
        report.Status.WireName(),
        report.Submitted is null && report.DueOn is { } dueOn ? DueStages.Of(dueOn, report.Today).WireName() : null,
        report.DaysLate,
        report.Submitted?.FirstOn,
        report.Submitted?.Last.Number ?? 0,
        [.. report.Asks.Select(ask => ask.Plan.Value).Distinct(StringComparer.Ordinal)],
        report.IsDefault,
        [.. report.Requests.Select(ReportRequestResponse.Of)],
        EntityTags.Of(report.Revision));
}
