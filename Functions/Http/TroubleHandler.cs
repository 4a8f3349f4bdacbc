using Microsoft.AspNetCore.Connections;
using Tcns.Storage.Account;
using Tcns.Storage.Schema;

namespace Tcns.Functions.Http;

/// <summary>The one place where exceptions become answers, and bare statuses of the framework become problems.</summary>
internal sealed partial class TroubleHandler(RequestDelegate next, ILogger<TroubleHandler> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        Problem? problem;
        try
        {
            await next(context);
            problem = IsBare(context.Response) ? Problems.ForStatus(context.Response.StatusCode) : null;
        }
        catch (OperationCanceledException given) when (context.RequestAborted.IsCancellationRequested || given.InnerException is ConnectionAbortedException)
        {
            return;
        }
        catch (ConnectionResetException)
        {
            // A phone that lost its line: nobody is there to be answered.
            return;
        }
        catch (Exception trouble)
        {
            problem = Judge(context, trouble);
            if (context.Response.HasStarted)
            {
                // Too late for an answer: the client must see that this one is not whole.
                context.Abort();
                return;
            }
        }

        if (problem is not null)
            await problem.WriteAsync(context);
    }

    private static bool IsBare(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null or 0 };

    private Problem Judge(HttpContext context, Exception trouble)
    {
        if (trouble is BadHttpRequestException bad)
            return Problems.ForStatus(bad.StatusCode) ?? Problems.Unreadable;
        if (StorageTrouble.IsOutage(trouble))
        {
            LogAway(log, trouble.GetType().Name);
            return Problems.StorageAway;
        }

        if (trouble is StoreNotReadyException unready)
        {
            LogNotReady(log, unready.State);
            return Problems.StoreNotReady;
        }

        LogBug(log, trouble, Problem.TraceOf(context));
        return Problems.Internal;
    }

    [LoggerMessage(60, LogLevel.Warning, "The storage is away: {Trouble}")]
    private static partial void LogAway(ILogger log, string trouble);

    [LoggerMessage(62, LogLevel.Warning, "The store is not to be worked on: {State}")]
    private static partial void LogNotReady(ILogger log, StoreState state);

    [LoggerMessage(61, LogLevel.Error, "A request failed by a fault of ours: {TraceId}")]
    private static partial void LogBug(ILogger log, Exception trouble, string traceId);
}
