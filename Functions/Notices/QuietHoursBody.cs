using Tcns.Domain.Notices;

namespace Tcns.Functions.Notices;

/// <summary>Hours of the Vietnamese day in which nobody is told anything, as <c>21:00</c>; none where both are the same.</summary>
internal sealed record QuietHoursBody(string From, string To)
{
    public static QuietHoursBody Of(QuietHours hours) => new(QuietHours.Text(hours.From), QuietHours.Text(hours.To));
}
