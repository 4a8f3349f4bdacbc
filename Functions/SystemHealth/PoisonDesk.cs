using Tcns.Domain.Access;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Storage.Access;
using Tcns.Storage.Queues;

namespace Tcns.Functions.SystemHealth;

/// <summary><c>/api/v1/system/poison</c>: the messages that failed too often; each is tried again or let go, which the audit log tells.</summary>
internal sealed class PoisonDesk(QueueLook look, PoisonQueue poison, AuditLog audit, OfficialUnits units)
{
    public static IEnumerable<string> Names => FunctionCatalogue.Queues.Select(queue => queue.QueueName);

    public static async Task<IResult> ListAsync(Asked<PoisonListQuery> asked, PoisonDesk desk, CancellationToken cancel)
    {
        var (queue, limit) = asked.Value;
        return asked.Faults.Count > 0 ? Problems.Invalid.With(asked.Faults) : TypedResults.Ok(await desk.ListAsync(queue is null ? Names : [queue], limit, cancel));
    }

    public static Task<IResult> RetryAsync(string queue, Posted<RetryPoisonRequest> posted, HttpContext context, PoisonDesk desk, CancellationToken cancel) =>
        DoAsync(queue, posted.Faults, () => posted.Value.All is true
            ? desk.RetryAllAsync(queue, context.Caller(), cancel)
            : desk.TakeAsync(queue, posted.Value.Id!, context.Caller(), isTriedAgain: true, cancel));

    public static Task<IResult> DiscardAsync(string queue, Posted<DiscardPoisonRequest> posted, HttpContext context, PoisonDesk desk, CancellationToken cancel) =>
        DoAsync(queue, posted.Faults, () => desk.TakeAsync(queue, posted.Value.Id!, context.Caller(), isTriedAgain: false, cancel));

    private async Task<ListResponse<PoisonResponse>> ListAsync(IEnumerable<string> queues, int limit, CancellationToken cancel)
    {
        var found = await Task.WhenAll(queues.Select(async queue =>
            (await look.PeekPoisonAsync(queue, limit, cancel)).Select(message => PoisonResponse.Of(queue, message, units))));

        // The service shows the first of each queue and knows no further page: the rest shows once these are settled.
        return new ListResponse<PoisonResponse>([.. found.SelectMany(some => some).OrderBy(message => message.InsertedAt).Take(limit)], null);
    }

    private static async Task<IResult> DoAsync(string queue, IReadOnlyList<Fault> faults, Func<Task<int?>> act)
    {
        if (faults.Count > 0)
            return Problems.Invalid.With(faults);
        if (!Names.Contains(queue) || await act() is not { } done)
            return Problems.NotFound;
        return TypedResults.Ok(new PoisonDoneResponse(queue, done));
    }

    private async Task<int?> RetryAllAsync(string queue, Caller caller, CancellationToken cancel)
    {
        await AppendAsync(queue, "all", "", caller, isTriedAgain: true, cancel);
        return await poison.TryAllAgainAsync(queue, cancel);
    }

    /// <returns>Null where there is no such message.</returns>
    private async Task<int?> TakeAsync(string queue, string id, Caller caller, bool isTriedAgain, CancellationToken cancel) =>
        await poison.TakeAsync(queue, id, body => AppendAsync(queue, id, PoisonOrder.Describe(queue, body), caller, isTriedAgain, cancel), isTriedAgain, cancel) ? 1 : null;

    private Task AppendAsync(string queue, string id, string what, Caller caller, bool isTriedAgain, CancellationToken cancel) =>
        audit.AppendAsync(null, new AuditEvent(caller.Key.Id, isTriedAgain ? "poison.retry" : "poison.discard", queue + "/" + id, what), cancel);
}
