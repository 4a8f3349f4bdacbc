using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Storage.Records;
using Tcns.Storage.Tables;

namespace Tcns.Functions.Records;

/// <summary>The one way in which a record that is held changes: read it, decide, mark what the numbers rest on, write a new version.</summary>
internal sealed class RecordDesk(RecordStore records, MarkedWrite marked, RegistryDesk desk, HouseholdVisits visits, BusinessClock clock)
{
    /// <param name="context">Whose path names team and record.</param>
    /// <param name="decide">Refuses, or gives the next version; asked anew when somebody else has written meanwhile.</param>
    /// <param name="cancel">Ends what is not written yet.</param>
    public Task<IResult> ChangeAsync(HttpContext context, Func<FieldRecord, CommuneView, Ruling<FieldRecord>> decide, CancellationToken cancel)
    {
        var team = UnitCode.Parse((string)context.GetRouteValue("team")!);
        return RecordId.TryParse((string?)context.GetRouteValue("id"), out var id)
            ? ChangeAsync(team, KindOfRecord.Of(context), id, decide, cancel)
            : Task.FromResult<IResult>(Problems.NotFound);
    }

    /// <inheritdoc cref="ChangeAsync(HttpContext, Func{FieldRecord, CommuneView, Ruling{FieldRecord}}, CancellationToken)"/>
    public Task<IResult> ChangeAsync(
        UnitCode team, RecordKind kind, RecordId id, Func<FieldRecord, CommuneView, Ruling<FieldRecord>> decide, CancellationToken cancel)
    {
        return Overtaken.TryAgainAsync("record " + id, TryOnceAsync, cancel);

        async Task<IResult?> TryOnceAsync()
        {
            if (await records.FindAsync(team, id, cancel) is not { } held || held.Record.Content.Kind != kind)
                return Problems.NotFound;
            var change = decide(held.Record, await desk.ViewAsync(team.Commune!, cancel));
            if (change.Refusal is { } refusal)
                return refusal;
            if (change.After is not { } after)
                return RecordAnswers.One(held.Record);
            return await TryWriteAsync(held, after, cancel) ? RecordAnswers.One(after) : null;
        }
    }

    public RecordEvent What(RecordAct act, HttpContext context, string? reason = null) =>
        new(act, Instants.Whole(clock.Now), context.Caller().Key.Id, reason);

    private async Task<bool> TryWriteAsync(HeldRecord before, FieldRecord after, CancellationToken cancel)
    {
        using var deadline = await marked.BeginAsync(after.Team, [before.Record.Date, after.Date], cancel);
        if (!await records.TryChangeAsync(before, after, deadline.Token))
            return false;
        visits.Forget(before.Record.Team, before.Record.Date);
        visits.Forget(after.Team, after.Date);
        return true;
    }
}
