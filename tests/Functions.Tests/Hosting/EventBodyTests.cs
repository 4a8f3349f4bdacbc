using System.Text;
using System.Text.Json;
using Tcns.Functions.Hosting;

namespace Tcns.Functions.Tests.Hosting;

public class EventBodyTests
{
    private const string Order = """{"id":"0195d4c1-7b1e-7c3a-9a51-0d5c4f0e2a77","commune":"11113","quarter":"2026-Q4"}""";

    [Fact]
    public void A_timer_says_when_it_last_fired_and_whether_it_is_late()
    {
        var timer = EventBody.ReadTimer(Json(
            """{"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":{"Last":"2026-11-01T00:00:00+00:00","Next":"2026-12-01T00:00:00+00:00","LastUpdated":"2026-11-01T00:00:00+00:00"},"IsPastDue":true}},"Metadata":{"sys":{}}}"""));

        Assert.True(timer.IsPastDue);
        Assert.Equal(new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero), timer.ScheduleStatus!.Next);
    }

    [Theory]
    [InlineData("""{"Data":{"timer":{"Schedule":{},"ScheduleStatus":null,"IsPastDue":false}}}""")]
    [InlineData("""{"Data":{"timer":{"IsPastDue":false}},"Metadata":{}}""")]
    public void A_timer_may_have_no_status(string body) =>
        Assert.Equal(new TimerInfo(null, IsPastDue: false), EventBody.ReadTimer(Json(body)));

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"Data":null}""")]
    [InlineData("""{"Data":{"other":{}}}""")]
    public void A_body_without_the_event_is_a_fault(string body)
    {
        Assert.Throws<FormatException>(() => EventBody.ReadTimer(Json(body)));
        Assert.Throws<FormatException>(() => EventBody.ReadQueueEvent(Json(body)));
    }

    public static TheoryData<string> Messages() =>
    [
        JsonSerializer.Serialize(Convert.ToBase64String(Encoding.UTF8.GetBytes(Order))),
        JsonSerializer.Serialize(JsonSerializer.Serialize(Order)),
        JsonSerializer.Serialize(Order),
        Order,
    ];

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_is_read_however_the_binding_wraps_it(string wrapped) =>
        Assert.Equal(Order, Encoding.UTF8.GetString(EventBody.ReadQueueEvent(Json($$$"""{"Data":{"message":{{{wrapped}}}}}""")).Message.Span));

    [Theory]
    [InlineData("", null)]
    [InlineData(""","Metadata":null""", null)]
    [InlineData(""","Metadata":{}""", null)]
    [InlineData(""","Metadata":{"DequeueCount":null}""", null)]
    [InlineData(""","Metadata":{"DequeueCount":"-1"}""", null)]
    [InlineData(""","Metadata":{"DequeueCount":"3"}""", 3L)]
    [InlineData(""","Metadata":{"DequeueCount":3}""", 3L)]
    public void A_message_says_how_often_it_has_come(string metadata, long? tries) =>
        Assert.Equal(tries, EventBody.ReadQueueEvent(Json($$"""{"Data":{"message":"e30="}{{metadata}}}""")).Try);

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
