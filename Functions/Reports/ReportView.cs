using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Reports;
using Tcns.Domain.Time;
using Tcns.Storage.Reports;

namespace Tcns.Functions.Reports;

/// <summary>A report that is owed or was submitted, seen today.</summary>
/// <param name="DueOn">The last day in time; null of what was submitted and nobody asks for any more.</param>
/// <param name="LocksOn">The last day on which records of the period are taken in.</param>
/// <param name="Asks">The plans that ask for it.</param>
/// <param name="Requests">Of those who asked for it beside the plans, the one whose day counts first.</param>
/// <param name="Held">Null where nobody has submitted it yet.</param>
internal sealed record ReportView(
    UnitCode Unit, Period Period, DateOnly? DueOn, DateOnly LocksOn, IReadOnlyList<ReportAsk> Asks, IReadOnlyList<RequestedReport> Requests, HeldReport? Held, DateOnly Today)
{
    private static readonly int Decisions = Enum.GetValues<ReportDecision>().Length;

    public SubmittedReport? Submitted => Held?.Report;

    public ReportStatus Status => ReportStatuses.Of(DueOn, Submitted?.First, Today);

    public int DaysLate => ReportStatuses.DaysLate(DueOn, Submitted?.First, Today);

    /// <summary>The last day whose figures it holds: of its newest version, or if it came on the last day in time.</summary>
    public DateOnly CutOff => Period.CutOff(Submitted?.Last.On ?? DueOn ?? Period.Last);

    /// <summary>Whether its deadline is ours, because no plan's text gives one so early.</summary>
    public bool IsDefault => DueOn is not null && !Requests.Any(request => request.DueOn == DueOn) && Asks.Where(ask => ask.DueOn == DueOn).All(ask => ask.IsDefault);

    /// <summary>Who decides on it.</summary>
    public Recipient To => ReportRecipient.Of(Unit.Level, Asks, Requests);

    /// <summary>Greater with each version and with each decision, also where what was accepted is returned.</summary>
    public long Revision => Submitted is { } report ? (report.Last.Number * Decisions) + (int)report.Last.Decision : 0;
}
