using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tcns.Functions.OData;

namespace Tcns.Functions.Tests.OData;

public class ODataTurnsTests
{
    [Fact]
    public async Task Who_finds_no_turn_is_told_to_come_again_and_gets_one_when_another_has_ended()
    {
        using var turns = new ODataTurns(1, TimeSpan.Zero);
        var slow = new TaskCompletionSource<IResult>();
        var first = AskAsync(turns, slow.Task);

        var second = await AskAsync(turns, Task.FromResult(Results.StatusCode(204)));
        slow.SetResult(Results.StatusCode(204));
        var third = await AskAsync(turns, Task.FromResult(Results.StatusCode(204)));

        Assert.Equal((503, "30"), (second.StatusCode, second.Headers.RetryAfter.ToString()));
        Assert.Equal((204, 204), ((await first).StatusCode, third.StatusCode));
    }

    private static async Task<HttpResponse> AskAsync(ODataTurns turns, Task<IResult> answer)
    {
        var context = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        await new ODataInTurn(turns, () => answer).ExecuteAsync(context);
        return context.Response;
    }
}
