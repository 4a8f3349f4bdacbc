using System.Text.Json;
using Tcns.Functions.Http;

namespace Tcns.Functions.Hosting;

/// <summary>
/// Where the Functions host posts events: <c>POST /{FunctionName}</c>. The host takes nothing but 200 with a JSON object for
/// done: 204 or an empty answer would leave it waiting until it kills the process.
/// </summary>
internal static partial class EventEndpoints
{
    private const string Done = """{"Outputs":{},"Logs":[],"ReturnValue":null}""";

    public static void MapEvents(this IEndpointRouteBuilder app)
    {
        foreach (var function in FunctionCatalogue.All.Where(FunctionCatalogue.IsEvent))
        {
            app.MapPost("/" + function.Name, context => AnswerAsync(context, function))
                .Needs(Policies.HostEvent)
                .ExcludeFromDescription();
        }
    }

    private static async Task AnswerAsync(HttpContext context, FunctionDefinition function)
    {
        var runner = context.RequestServices.GetRequiredService<EventRunner>();
        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
            await RunAsync(runner, function, body.RootElement, context.RequestAborted);
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(Done, context.RequestAborted);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException || !context.RequestAborted.IsCancellationRequested)
        {
            LogFailed(context.RequestServices.GetRequiredService<ILogger<EventRunner>>(), trouble, function.Name);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    private static Task RunAsync(EventRunner runner, FunctionDefinition function, JsonElement body, CancellationToken cancel) => function switch
    {
        FunctionDefinition.Timer timer => runner.RunTimerAsync(timer, EventBody.ReadTimer(body), cancel),
        FunctionDefinition.Queue queue => runner.RunQueueAsync(queue, EventBody.ReadQueueEvent(body), cancel),
        _ => throw new ArgumentOutOfRangeException(nameof(function)),
    };

    [LoggerMessage(10, LogLevel.Error, "{Function} failed")]
    private static partial void LogFailed(ILogger log, Exception trouble, string function);
}
