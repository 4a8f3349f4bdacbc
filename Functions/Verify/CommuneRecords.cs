using System.Runtime.CompilerServices;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Registry;
using Tcns.Storage.Records;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Verify;

/// <summary>
/// A commune's records, row by row as they lie in the table: whether each has all its versions, and rests on what the registry knows. What does not fit is
/// read again before it is told, with registry and log, since somebody may be writing.
/// </summary>
internal sealed class CommuneRecords(RecordHistories histories, RegistryStore registries)
{
    /// <param name="commune">Whose teams.</param>
    /// <param name="partitions">Its partitions, teams that the registry does not know among them.</param>
    /// <param name="closed">When its quarters were closed.</param>
    /// <param name="log">Of the commune.</param>
    /// <param name="findings">Where it is told.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The newest versions, voided ones among them.</returns>
    public async IAsyncEnumerable<FieldRecord> ReadAsync(
        UnitCode commune, IReadOnlyList<string> partitions, ClosedQuarters closed, CommuneLog log, Findings findings, [EnumeratorCancellation] CancellationToken cancel)
    {
        var registry = await registries.ReadAsync(commune, cancel);
        foreach (var partition in partitions)
        {
            if (!UnitCode.TryParse(partition, out var team) || team.Level != UnitLevel.Team)
            {
                findings.Add(RowFault.Misplaced, partition);
                continue;
            }

            await foreach (var history in histories.ReadAsync(team, cancel))
            {
                findings.LookedAtRecord();
                var now = history;
                if (await FaultsAsync(registry, history, closed, log, cancel) is { Count: > 0 })
                {
                    // The record first: what it rests on was there before it.
                    now = await histories.FindAsync(team, history.Id, cancel);
                    registry = await registries.ReadAsync(commune, cancel);
                    log.Forget();
                    foreach (var fault in await FaultsAsync(registry, now, closed, log, cancel))
                        findings.Add(fault.Code, team + "/" + history.Id, fault.Detail);
                }

                if (now.Newest is { } newest)
                    yield return newest;
            }
        }
    }

    private static async Task<IReadOnlyList<RowFault>> FaultsAsync(
        CommuneRegistry registry, RecordHistory history, ClosedQuarters closed, CommuneLog log, CancellationToken cancel)
    {
        List<RowFault> faults = [.. history.Faults];
        if (faults.Any(fault => fault.Code == RowFault.First) && LacksText(history.Versions[0].Content) && await IsErasedAsync(log, cancel))
            faults.RemoveAll(fault => fault.Code == RowFault.First);
        if (history.Newest is not { } newest)
            return faults;
        if (registry.FindTeam(history.Team) is null)
            faults.Add(new RowFault(FindingCodes.TeamUnknown, history.Team.Value));
        else if (StrangerIn(newest.Content, history.Team, registry) is { } stranger)
            faults.Add(new RowFault(FindingCodes.MemberUnknown, stranger));
        if (await closed.FirstWrittenAsync(history.Versions, cancel) is { } late)
            faults.Add(new RowFault(FindingCodes.WrittenWhenClosed, FormattableString.Invariant($"{late.Version} {late.Last.At:O}")));
        return faults;
    }

    private static string? StrangerIn(RecordContent content, UnitCode team, CommuneRegistry registry)
    {
        if (content.Member is { } member && registry.FindMember(team, member) is null)
            return member;
        return content.Attendees.FirstOrDefault(id => !registry.Members.Values.Any(held => held.Value.Id == id));
    }

    /// <summary>Whether what may name a person is empty, as an erasure leaves it.</summary>
    private static bool LacksText(RecordContent content) => content.Kind switch
    {
        RecordKind.Training => content.Title is null,
        RecordKind.Visit or RecordKind.Feedback => content.Text is null,
        _ => false,
    };

    /// <summary>After an erasure texts are missing in what was first accepted.</summary>
    private static async Task<bool> IsErasedAsync(CommuneLog log, CancellationToken cancel) => (await log.ReadAsync(cancel)).Any(entry => entry.Event.Action == "person.erase");
}
