using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Storage.Account;
using Tcns.Storage.Records;

namespace Tcns.Functions.Records;

/// <summary>
/// Takes in what teams send. What is there already is told first, then what is wrong; the rest is marked for the numbers and
/// written, and only then acknowledged. Each record stands for itself.
/// </summary>
internal sealed class SubmitRecords(RecordStore records, MarkedWrite marked, RegistryDesk desk, BusinessClock clock)
{
    /// <summary>So many teams are written for at once.</summary>
    private const int Width = 8;

    /// <summary>Who meets taken ids that often is told to come again: others write the same at the same time.</summary>
    private const int MostTries = 5;

    /// <param name="posted">What was sent, in its order, which is that of the answer.</param>
    /// <param name="how">Who sends it, and whether it is a dry run.</param>
    /// <param name="cancel">Ends what is not written yet.</param>
    public async Task<IReadOnlyList<Submitted>> SubmitAsync(
        IReadOnlyList<PostedRecord> posted, Submission how, CancellationToken cancel)
    {
        var results = new Submitted?[posted.Count];
        var ofTeams = new Dictionary<UnitCode, List<(int Index, PostedRecord Posted)>>();
        foreach (var (index, one) in posted.Index())
        {
            if (UnitCode.TryParse(one.SentTeam, out var unit) && !how.Reaches(unit))
                results[index] = Submitted.Refused(Problems.OutOfScope);
            else if (one.Team is null)
                results[index] = Submitted.Invalid(Problems.Invalid.With(one.Faults));
            else if (ofTeams.TryGetValue(one.Team, out var list))
                list.Add((index, one));
            else
                ofTeams.Add(one.Team, [(index, one)]);
        }

        var what = new RecordEvent(RecordAct.Created, Instants.Whole(clock.Now), how.By);
        await Parallel.ForEachAsync(ofTeams, new ParallelOptions { MaxDegreeOfParallelism = Width, CancellationToken = cancel }, async (team, stop) =>
        {
            var submitted = await SubmitAsync(team.Key, [.. team.Value.Select(one => one.Posted)], what, how, stop);
            foreach (var (one, result) in team.Value.Zip(submitted))
                results[one.Index] = result;
        });
        return results!;
    }

    private async Task<Submitted[]> SubmitAsync(
        UnitCode team, PostedRecord[] posted, RecordEvent what, Submission how, CancellationToken cancel)
    {
        var results = new Submitted?[posted.Length];
        try
        {
            var judged = await JudgeAsync(team, posted, cancel);
            await TellHeldAsync(team, judged, results, how.Rehearsal, cancel);
            await WriteAsync(team, judged, results, what, how, cancel);
            TellTaken(judged, results);
        }
        catch (Exception trouble) when (StorageTrouble.IsOutage(trouble) && !cancel.IsCancellationRequested)
        {
            // What was written by then was said; of the rest nobody knows, and sending it again is harmless.
        }

        return [.. results.Select(result => result ?? Submitted.Retry)];
    }

    /// <summary>Judged on the commune as it was a few seconds ago; what would be refused is judged on it as it is.</summary>
    private async Task<Judgement[]> JudgeAsync(UnitCode team, PostedRecord[] posted, CancellationToken cancel)
    {
        var recent = posted.All(IsRunning) ? await desk.RecentViewAsync(team.Commune!, cancel) : await desk.ViewAsync(team.Commune!, cancel);
        var judged = posted.Select(one => Judgement.Of(one, recent)).ToArray();
        if (judged.All(one => one.Refusal is null))
            return judged;
        var view = await desk.ViewAsync(team.Commune!, cancel);
        return [.. judged.Select(one => one.Refusal is null ? one : Judgement.Of(one.Posted, view))];
    }

    /// <summary>Nobody closes a quarter that is not over; whether an earlier one is closed, another process may just have changed.</summary>
    private bool IsRunning(PostedRecord posted) =>
        posted.Content?.Date is not { } date || Period.Containing(date, PeriodKind.Quarter).IsRunning(clock.Today);

    /// <summary>What cannot be written may be there already; then that is what counts.</summary>
    private async Task TellHeldAsync(UnitCode team, Judgement[] judged, Submitted?[] results, Rehearsal? rehearsal, CancellationToken cancel)
    {
        var refused = judged.Index().Where(one => one.Item.Refusal is not null).ToArray();
        RecordId[] ids = [.. refused.Select(one => one.Item.Posted.Id).OfType<RecordId>()];
        var held = await records.FindAllAsync(team, ids, cancel);
        held = rehearsal?.Over(held, team, ids) ?? held;
        foreach (var (index, one) in refused)
            results[index] = one.Posted.Id is { } id && held.TryGetValue(id.Value, out var record) ? one.Against(record) : one.Refused;
    }

    private async Task WriteAsync(
        UnitCode team, Judgement[] judged, Submitted?[] results, RecordEvent what, Submission how, CancellationToken cancel)
    {
        // Of what the same array holds twice the first is written, and the others are then the same or another one.
        var byId = judged.Index().Where(one => one.Item.Refusal is null).GroupBy(one => one.Item.Posted.Id!).ToArray();
        foreach (var some in byId.Chunk(RecordStore.MostAtOnce))
        {
            var pending = some.ToDictionary(same => same.Key.Value, same => Create(same.First().Item, what, how.ClockAhead), StringComparer.Ordinal);
            await foreach (var written in how.Rehearsal is { } rehearsal ? RehearseAsync(team, pending, rehearsal, cancel) : CreateAsync(team, pending, cancel))
            {
                var all = some.First(same => same.Key == written.Record!.Id).ToArray();
                results[all[0].Index] = written.Outcome == SubmitOutcome.Created ? written : all[0].Item.Against(written.Record!);
                foreach (var (index, again) in all[1..])
                    results[index] = again.Against(written.Record!);
            }
        }

        FieldRecord Create(Judgement one, RecordEvent created, int? ahead) =>
            FieldRecord.Create(team, one.Posted.Id!, one.Settled!, one.First!, created, ahead);
    }

    /// <summary>What could not be written, and whose id an earlier item of the same array has taken, is another record.</summary>
    private static void TellTaken(Judgement[] judged, Submitted?[] results)
    {
        var taken = new Dictionary<string, FieldRecord>(StringComparer.Ordinal);
        foreach (var (index, one) in judged.Index())
        {
            if (results[index] is { Record: { } record })
                taken.TryAdd(record.Id.Value, record);
            else if (one.Refusal is not null && one.Posted.Id is { } id && taken.TryGetValue(id.Value, out var earlier))
                results[index] = one.Against(earlier);
        }
    }

    /// <summary>Gives each record as it would be created, or the one that holds its id.</summary>
    private async IAsyncEnumerable<Submitted> RehearseAsync(
        UnitCode team, Dictionary<string, FieldRecord> pending, Rehearsal rehearsal, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        RecordId[] ids = [.. pending.Values.Select(record => record.Id)];
        var held = rehearsal.Over(await records.FindAllAsync(team, ids, cancel), team, ids);
        foreach (var (id, record) in pending)
        {
            rehearsal.Add(record);
            yield return held.TryGetValue(id, out var other) ? Submitted.Duplicate(other) : Submitted.Created(record);
        }
    }

    /// <summary>Gives each record as it was created, or the one that holds its id.</summary>
    private async IAsyncEnumerable<Submitted> CreateAsync(
        UnitCode team, Dictionary<string, FieldRecord> pending, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        using var deadline = await marked.BeginAsync(team, pending.Values.Select(record => record.Date), cancel);
        for (var tries = 0; pending.Count > 0 && tries < MostTries; tries++)
        {
            if (await records.TryCreateAsync(team, pending.Values, deadline.Token))
            {
                foreach (var record in pending.Values)
                    yield return Submitted.Created(record);
                yield break;
            }

            var held = await records.FindAllAsync(team, pending.Values.Select(record => record.Id), deadline.Token);
            foreach (var (id, record) in held)
            {
                pending.Remove(id);
                yield return Submitted.Duplicate(record);
            }
        }
    }
}
