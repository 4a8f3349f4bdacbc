using System.Runtime.CompilerServices;
using Tcns.Domain.Activity;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Registry;
using Tcns.Domain.Time;
using Tcns.Storage.Records;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Ledger;

/// <summary>The ledger of a unit, commune by commune: no more than one commune's month is held at a time.</summary>
internal sealed class LedgerLines(RegistryStore registries, RecordStore records, OfficialUnits units)
{
    /// <param name="unit">A province, commune or team.</param>
    /// <param name="month">Which month.</param>
    /// <param name="reads">Told of each commune before its members are named.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async IAsyncEnumerable<LedgerLine> ReadAsync(
        UnitCode unit, Period month, Func<UnitCode, CancellationToken, Task> reads, [EnumeratorCancellation] CancellationToken cancel)
    {
        var team = unit.Level == UnitLevel.Team ? unit : null;
        foreach (var commune in units.CommunesOf(unit))
        {
            var registry = await registries.ReadAsync(commune.Code, cancel);
            var ledger = await CountAsync(registry, month, cancel);
            var isTold = false;
            foreach (var line in ledger.Lines(team))
            {
                if (!isTold)
                    await reads(commune.Code, cancel);
                isTold = true;
                yield return new LedgerLine(commune, NameOf(registry, line, month), line);
            }
        }
    }

    /// <summary>A team's members attend the classes of others too: the whole commune is read.</summary>
    private async Task<ActivityLedger> CountAsync(CommuneRegistry registry, Period month, CancellationToken cancel)
    {
        var ledger = new ActivityLedger(registry, month);
        await foreach (var record in records.ReadAsync(new RecordSlice(registry.Commune, Kind: null, month.First, month.Last, RecordSlice.Living), cancel))
            ledger.Add(record);
        return ledger;
    }

    private static string NameOf(CommuneRegistry registry, MemberActivity line, Period month) =>
        registry.FindTeam(line.Member.Team) is { } team ? team.StateOn(month.Last).Name : line.Member.Team.Value;
}
