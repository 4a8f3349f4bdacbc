using Tcns.Functions.Http;

namespace Tcns.Functions.OData;

/// <summary>An answer that is made and sent when its turn has come.</summary>
internal sealed class ODataInTurn(ODataTurns turns, Func<Task<IResult>> answerAsync) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var turn = await turns.TakeAsync(httpContext.Caller().Key, httpContext.RequestAborted);
        var answer = turn is null ? ODataErrors.TooMuch : await answerAsync();
        await answer.ExecuteAsync(httpContext);
    }
}
