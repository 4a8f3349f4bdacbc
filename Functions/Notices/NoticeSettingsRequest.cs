using System.Text.Json.Serialization;
using Tcns.Domain.Forms;
using Tcns.Domain.Notices;
using Tcns.Functions.Http;

namespace Tcns.Functions.Notices;

/// <summary>How a unit wants to be told; what is absent is as usual.</summary>
internal sealed record NoticeSettingsRequest(IReadOnlyList<string> Emails, QuietHoursBody Quiet, UnwantedBody Without) : IPostedObject<NoticeSettingsRequest>
{
    public static NoticeSettingsRequest Example { get; } =
        new(["vhxh@tanky.haiphong.gov.vn"], new QuietHoursBody("21:00", "06:30"), new UnwantedBody(["webhook"], ["report-opened"]));

    /// <summary>Good only where the form has no fault.</summary>
    [JsonIgnore]
    public NoticeSettings Settings { get; private init; } = NoticeSettings.Usual;

    string? IPostedObject<NoticeSettingsRequest>.Unit => null;

    public static NoticeSettingsRequest Read(JsonFields fields)
    {
        fields.Ignore("unit", "etag");
        var settings = NoticeSettingsForm.Read(fields);
        return new NoticeSettingsRequest([.. settings.Emails.Select(address => address.Value)], QuietHoursBody.Of(settings.Quiet), UnwantedBody.Of(settings)) { Settings = settings };
    }
}
