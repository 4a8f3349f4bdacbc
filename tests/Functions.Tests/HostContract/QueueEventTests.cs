using System.Text;

namespace Tcns.Functions.Tests.HostContract;

[Collection(typeof(SharedHostCollection))]
public class QueueEventTests(SharedHost host)
{
    public static TheoryData<string> Garbage =>
    [
        EventBodies.BinaryMessage("rác"u8),
        EventBodies.BinaryMessage(""u8),
        EventBodies.BinaryMessage("""{"id":"1","commune":"11113","quarter":"2026-Q4"}"""u8),
        EventBodies.BinaryMessage(Encoding.UTF8.GetBytes("""{"id":"0195d4c1-7b1e-7c3a-9a51-0d5c4f0e2a77","commune":"31","quarter":"2026-Q4"}""")),
        EventBodies.BinaryMessage(Encoding.UTF8.GetBytes("""{"id":"0195d4c1-7b1e-7c3a-9a51-0d5c4f0e2a77","commune":"11113","quarter":"2026-Q5"}""")),
        """{"Data":{"message":null}}""",
        """{"Data":{}}""",
        "null",
        "",
    ];

    [Fact]
    public async Task A_message_in_Base64_is_carried_out()
    {
        var order = Orders.New();

        using var answer = await host.App.PostEventAsync("Rebuild", EventBodies.BinaryMessage(order));

        await Answers.AssertDoneAsync(answer);
        Assert.Equal(1, await host.Store.CountRunsAsync(order));
    }

    [Fact]
    public async Task A_message_that_comes_as_a_string_within_a_string_is_carried_out()
    {
        var order = Orders.New();

        using var answer = await host.App.PostEventAsync("Rebuild", EventBodies.QuotedMessage(order));

        await Answers.AssertDoneAsync(answer);
        Assert.Equal(1, await host.Store.CountRunsAsync(order));
    }

    [Fact]
    public async Task A_message_that_comes_twice_is_recorded_once_and_a_new_order_for_the_same_quarter_again()
    {
        var order = Orders.New();
        var later = order with { Id = Guid.CreateVersion7() };

        foreach (var delivered in new[] { order, order, later })
        {
            using var answer = await host.App.PostEventAsync("Rebuild", EventBodies.BinaryMessage(delivered));
            await Answers.AssertDoneAsync(answer);
        }

        Assert.Equal(2, await host.Store.CountRunsAsync(order));
    }

    [Fact]
    public async Task Many_deliveries_of_one_message_at_the_same_time_are_recorded_once()
    {
        var order = Orders.New();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.App.PostEventAsync("Rebuild", EventBodies.BinaryMessage(order))));

        foreach (var answer in answers)
            await Answers.AssertDoneAsync(answer);
        Assert.Equal(1, await host.Store.CountRunsAsync(order));
    }

    [Theory]
    [MemberData(nameof(Garbage))]
    public async Task A_message_that_is_no_order_counts_as_failed(string body)
    {
        using var answer = await host.App.PostEventAsync("Rebuild", body);

        Assert.InRange((int)answer.StatusCode, 400, 599);
    }
}
