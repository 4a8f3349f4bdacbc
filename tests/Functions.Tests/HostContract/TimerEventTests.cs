namespace Tcns.Functions.Tests.HostContract;

[Collection(typeof(SharedHostCollection))]
public class TimerEventTests(SharedHost host)
{
    [Theory]
    [InlineData(EventBodies.WithStatus)]
    [InlineData(EventBodies.WithNullStatus)]
    [InlineData(EventBodies.WithoutStatus)]
    [InlineData(EventBodies.PastDue)]
    public async Task A_timer_event_does_its_work_once_and_is_answered_as_the_host_wants(string timer)
    {
        var expired = await host.Store.AddExpiredKeyAsync();
        var good = await host.Store.AddGoodKeyAsync();
        var before = await host.Store.CountRetentionsAsync();

        using var answer = await host.App.PostTimerAsync(timer);

        await Answers.AssertDoneAsync(answer);
        Assert.False(await host.Store.HasAsync(expired));
        Assert.True(await host.Store.HasAsync(good));
        Assert.Equal(before + 1, await host.Store.CountRetentionsAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"Data":{}}""")]
    [InlineData("""{"Data":{"timer":null}}""")]
    [InlineData("""{"Data":{"timer":""")]
    public async Task A_body_that_is_no_timer_event_fails_and_does_nothing(string body)
    {
        var before = await host.Store.CountRetentionsAsync();

        using var answer = await host.App.PostEventAsync("Retention", body);

        Assert.InRange((int)answer.StatusCode, 400, 599);
        Assert.Equal(before, await host.Store.CountRetentionsAsync());
    }
}
