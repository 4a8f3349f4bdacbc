using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.DependencyInjection;
using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Functions.OData;

namespace Tcns.Functions.Tests.OData;

public class ODataTurnsTests(TestApp app)
{
    private static readonly ODataShares Four = new(All: 4, OfOne: 2, Below: 2, OfOneBelow: 1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_finds_no_turn_is_told_to_come_again_and_gets_one_when_another_has_ended()
    {
        using var turns = new ODataTurns(new ODataShares(1, 1, 1, 1), TimeSpan.Zero);
        var slow = new TaskCompletionSource<IResult>();
        var first = AskAsync(turns, slow.Task);

        var second = await AskAsync(turns, Task.FromResult(Results.StatusCode(204)));
        slow.SetResult(Results.StatusCode(204));
        var third = await AskAsync(turns, Task.FromResult(Results.StatusCode(204)));

        Assert.Equal((503, "30"), (second.StatusCode, second.Headers.RetryAfter.ToString()));
        Assert.Equal((204, 204), ((await first).StatusCode, third.StatusCode));
    }

    [Fact]
    public async Task No_key_takes_the_turns_of_others_and_those_below_never_take_those_of_the_province()
    {
        using var turns = new ODataTurns(Four, TimeSpan.Zero);
        var (village, other, third, province, nation) = (Key("11113-T01"), Key("11114-T01"), Key("11115"), Key("31"), Key(null));

        var taken = new List<bool>();
        foreach (var key in (AccessKey[])[village, village, other, third, province, province, nation])
            taken.Add(await turns.TakeAsync(key, Cancel) is not null);

        Assert.Equal([true, false, true, false, true, true, false], taken);
    }

    [Fact]
    public async Task Who_waits_gets_the_turn_that_comes_free()
    {
        using var turns = new ODataTurns(Four, TimeSpan.FromMinutes(1));
        var key = Key("11113");
        var first = await turns.TakeAsync(key, Cancel);

        var second = turns.TakeAsync(key, Cancel);
        Assert.False(second.IsCompleted);
        first!.Dispose();

        Assert.NotNull(await second);
    }

    private static AccessKey Key(string? unit) =>
        AccessKey.Create(KeySecret.Create().Hash, unit is null ? Role.System : Role.Viewer, unit is null ? null : UnitCode.Parse(unit), new KeyDetails());

    private async Task<HttpResponse> AskAsync(ODataTurns turns, Task<IResult> answer)
    {
        var context = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        context.Features.Set(new Caller(Key("31"), app.Service<OfficialUnits>()));
        await new ODataInTurn(turns, () => answer).ExecuteAsync(context);
        return context.Response;
    }
}
