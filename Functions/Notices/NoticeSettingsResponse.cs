using Tcns.Domain.Notices;
using Tcns.Domain.Places;

namespace Tcns.Functions.Notices;

/// <summary>How a unit wants to be told. Addresses are personal: only who may change them sees them.</summary>
internal sealed record NoticeSettingsResponse(string Unit, IReadOnlyList<string> Emails, QuietHoursBody Quiet, UnwantedBody Without, string Etag)
{
    public static NoticeSettingsResponse Of(UnitCode unit, NoticeSettings settings, string tag) => new(
        unit.Value, [.. settings.Emails.Select(address => address.Value)], QuietHoursBody.Of(settings.Quiet), UnwantedBody.Of(settings), tag);
}
