using System.Text.Json;
using Tcns.Domain.Forms;
using Tcns.Domain.Notices;

namespace Tcns.Domain.Tests.Notices;

public class NoticeSettingsFormTests
{
    [Fact]
    public void What_is_absent_is_as_usual()
    {
        var (settings, faults) = Read("{}");

        Assert.Empty(faults);
        Assert.Equal((0, "21:00-06:30", 0, 0), (settings.Emails.Count, settings.Quiet.ToString(), settings.WithoutChannels.Count, settings.WithoutKinds.Count));
    }

    [Fact]
    public void A_kind_or_a_channel_that_is_not_wanted_is_not_wanted_at_all()
    {
        var (settings, _) = Read("""{ "without": { "channels": ["email"], "kinds": ["report-opened"] } }""");

        Assert.False(settings.Wants(NoticeKind.ReportOverdue, NoticeChannel.Email));
        Assert.False(settings.Wants(NoticeKind.ReportOpened, NoticeChannel.Webhook));
        Assert.True(settings.Wants(NoticeKind.ReportOverdue, NoticeChannel.Webhook));
    }

    [Theory]
    [InlineData("""{ "emails": ["hoa@xa.gov.vn", "HOA@xa.gov.vn"] }""", "/emails/1 doubled")]
    [InlineData("""{ "emails": ["hoa"] }""", "/emails/0 malformed")]
    [InlineData("""{ "emails": ["hoa@xa"] }""", "/emails/0 malformed")]
    [InlineData("""{ "emails": ["hoa@xa.gov.vn, b@xa.gov.vn"] }""", "/emails/0 malformed")]
    [InlineData("""{ "emails": ["Hoa <hoa@xa.gov.vn>"] }""", "/emails/0 malformed")]
    [InlineData("""{ "emails": ["hoa@xa.gov.vn\r\nBcc: b@xa.gov.vn"] }""", "/emails/0 malformed")]
    [InlineData("""{ "emails": ["hòa@xa.gov.vn"] }""", "/emails/0 malformed")]
    [InlineData("""{ "emails": ["001085012345@xa.gov.vn"] }""", "/emails/0 personal-data")]
    [InlineData("""{ "emails": [7] }""", "/emails/0 type")]
    [InlineData("""{ "quiet": { "from": "21:00" } }""", "/quiet/to required")]
    [InlineData("""{ "quiet": { "from": "25:00", "to": "06:30" } }""", "/quiet/from malformed")]
    [InlineData("""{ "without": { "channels": ["fax"] } }""", "/without/channels/0 unknown-value")]
    [InlineData("""{ "without": { "kinds": ["report-opened", "report-opened"] } }""", "/without/kinds/1 doubled")]
    [InlineData("""{ "email": [] }""", "/email unknown-property")]
    public void A_fault_has_its_place_and_code(string json, string fault) =>
        Assert.Equal([fault], Read(json).Faults.Select(one => one.Path + " " + one.Code));

    [Theory]
    [InlineData(10, "")]
    [InlineData(11, "/emails out-of-range")]
    public void There_are_ten_addresses_at_most(int count, string fault) => Assert.Equal(
        fault,
        string.Join(' ', Read(JsonSerializer.Serialize(new { emails = Enumerable.Range(1, count).Select(number => $"to{number}@xa.gov.vn") })).Faults.Select(one => one.Path + " " + one.Code)));

    /// <summary>Less would make what waits for their end wait for ever.</summary>
    [Theory]
    [InlineData("00:00", "23:59", "23:00")]
    [InlineData("00:00", "23:00", null)]
    [InlineData("21:00", "20:01", "20:00")]
    [InlineData("21:00", "20:00", null)]
    [InlineData("00:30", "00:29", "23:30")]
    [InlineData("00:30", "23:30", null)]
    [InlineData("21:00", "21:00", null)]
    [InlineData("21:00", "21:01", null)]
    public void Quiet_hours_leave_an_hour_of_the_day_at_least(string from, string to, string? latest)
    {
        var (settings, faults) = Read(JsonSerializer.Serialize(new { quiet = new { from, to } }));

        Assert.Equal(latest is null ? [] : ["/quiet/to too-quiet " + latest], faults.Select(one => one.Path + " " + one.Code + " " + QuietHours.Text((TimeOnly)one.Limit!)));
        Assert.Equal(from + "-" + to, settings.Quiet.ToString());
    }

    private static (NoticeSettings Settings, IReadOnlyList<Fault> Faults) Read(string json)
    {
        var fields = new JsonFields(JsonSerializer.Deserialize<JsonElement>(json));
        var settings = NoticeSettingsForm.Read(fields);
        return (settings, fields.Finish());
    }
}
