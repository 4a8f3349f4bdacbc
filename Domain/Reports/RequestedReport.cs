using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Time;

namespace Tcns.Domain.Reports;

/// <summary>A report that no plan asks for on a day of its own, or not so soon: <c>báo cáo đột xuất, theo yêu cầu</c>.</summary>
/// <param name="DueOn">The last day in time.</param>
/// <param name="AskedOn">The day of the request.</param>
/// <param name="Key">Id of the key that asked.</param>
/// <param name="By">Who asked.</param>
/// <param name="Reason">What it is wanted for; null where nothing was said.</param>
public sealed record RequestedReport(UnitCode Unit, Period Period, DateOnly DueOn, DateOnly AskedOn, string Key, Recipient By, string? Reason);
