using System.Text.Json;
using Azure;
using Azure.Core;

namespace Tcns.Storage.Tables;

/// <summary>
/// Tells a conflict with one's own earlier attempt from a conflict with somebody else.
/// <para>
/// A write may be carried out and its answer be lost on the way: the connection breaks, or a 500 stands where a 204
/// belonged. The next attempt of the same call then meets the row that the first one left, and is refused (409 or 412;
/// 404 after a delete). Every call makes one <see cref="WriteId"/> and writes it into each row, the same in all of its
/// attempts. So when an attempt is refused, the row is read back: if it carries the id of this call, no other
/// than this call wrote it, the write was carried out exactly once, and the call succeeded. If not, the refusal stands.
/// The first attempt is doubted as well: something on the way may have delivered it twice. Only a delete leaves no id, and
/// is doubted where it was repeated.
/// </para>
/// <para>
/// One row proves a whole transaction. The id is made for this transaction alone and the service carries out all of a
/// transaction or nothing: where one of its rows is, all of them were written, once. The row looked at is that of the
/// first action that leaves one. If all actions are deletes, none leaves a row; then the transaction was carried out if
/// every one of its rows is gone, which is also all that its caller wanted.
/// </para>
/// <para>Not covered, because the row no longer knows:</para>
/// <list type="bullet">
/// <item>Carried out, answer lost, and then the row overwritten or removed by another writer before the next attempt:
/// reported as a conflict. The caller reads again and decides on what is there.</item>
/// <item>A merge by a client that writes no id leaves ours in the row: reported as success, with the version of that
/// merge. All writes through this client carry an id, unconditional ones too, so that among them this cannot be.</item>
/// <item>All attempts used up without an answer: the call fails with the last trouble, and the outcome is unknown.</item>
/// <item>An attempt that was given up and still reaches the service after the call has ended. Conditions make it
/// harmless to updates; an unconditional upsert could then undo a later write, and an add bring back a row that was
/// removed meanwhile. The service refuses requests dated more than 15 minutes back, which is the bound.</item>
/// <item>An upsert or update without condition that is repeated overwrites what another writer put there between the
/// attempts: it is the later write then. Who cannot bear that gives a condition.</item>
/// <item>A delete without condition that is repeated removes what another writer put there between the attempts.</item>
/// <item>The creation of a table, which carries no id: use <c>CreateIfNotExistsAsync</c>.</item>
/// </list>
/// </summary>
internal sealed class LostReply(TablePipeline pipeline, string table)
{
    private static readonly string Selection = $"?$select={WriteId.PropertyName}";

    /// <summary>Whether a delete that was refused so may have been carried out by an earlier attempt of the same call.</summary>
    public static bool IsPossibleOfDelete(HttpMessage message, int status) => message.ProcessingContext.RetryNumber > 0 && IsPossible(status);

    /// <summary>Whether the refusal may be the echo of the same call.</summary>
    private static bool IsPossible(int status) => status is 404 or 409 or 412;

    /// <summary>The success that a refused write of one row turned out to be, or null.</summary>
    public async ValueTask<Response?> FindAsync(HttpMessage message, EntityKey key, WriteId id, CancellationToken cancellationToken)
    {
        if (!IsPossible(message.Response.Status))
            return null;
        var (_, etag) = await LookAsync(key, id, cancellationToken);
        return etag is null ? null : new WriteResponse(204, etag);
    }

    /// <summary>The success that a refused transaction turned out to be, one response for each action, or null.</summary>
    public async ValueTask<IReadOnlyList<Response>?> FindAsync(
        HttpMessage message, int status, EntityTransaction transaction, CancellationToken cancellationToken)
    {
        if (!transaction.LeavesRows)
            return IsPossibleOfDelete(message, status) && await AreGoneAsync(transaction, cancellationToken) ? [.. transaction.Keys.Select(_ => new WriteResponse(204, null))] : null;
        if (!IsPossible(status))
            return null;

        var responses = new List<Response>(transaction.Actions.Count);
        var proved = false;
        for (var i = 0; i < transaction.Actions.Count; i++)
        {
            string? etag = null;
            if (transaction.Actions[i].ActionType != TableTransactionActionType.Delete)
                (_, etag) = await LookAsync(transaction.Keys[i], transaction.Id, cancellationToken);
            if (etag is not null)
                proved = true;
            else if (!proved && transaction.Actions[i].ActionType != TableTransactionActionType.Delete)
                return null;
            // A row that was written over since has no version that this transaction could name.
            responses.Add(new WriteResponse(204, etag));
        }

        return responses;
    }

    private async Task<bool> AreGoneAsync(EntityTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var key in transaction.Keys)
        {
            var (exists, _) = await LookAsync(key, transaction.Id, cancellationToken);
            if (exists)
                return false;
        }

        return true;
    }

    private async Task<(bool Exists, string? ETag)> LookAsync(EntityKey key, WriteId id, CancellationToken cancellationToken)
    {
        using var message = pipeline.CreateMessage(RequestMethod.Get, key.PathIn(table) + Selection);
        await pipeline.SendAsync(message, cancellationToken);
        return message.Response.Status switch
        {
            200 => (true, Carries(message.Response.Content, id) ? message.Response.Headers.ETag?.ToString("H") : null),
            404 => (false, null),
            // Neither yes nor no: what is reported is that the outcome could not be learned.
            _ => throw TableFailure.Of(message.Response),
        };
    }

    private static bool Carries(ReadOnlyMemory<byte> row, WriteId id)
    {
        using var document = JsonDocument.Parse(row);
        return document.RootElement.TryGetProperty(WriteId.PropertyName, out var stored) && stored.TryGetGuid(out var value) && value == id.Value;
    }
}
