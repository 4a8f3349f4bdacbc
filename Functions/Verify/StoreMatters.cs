using Tcns.Domain.Places;
using Tcns.Functions.Texts;
using Tcns.Storage.Access;
using Tcns.Storage.Changes;
using Tcns.Storage.Notices;

namespace Tcns.Functions.Verify;

/// <summary>What belongs to no commune: the logs of all units, keys, notices and marks.</summary>
internal sealed class StoreMatters(AuditLog log, KeyStore keys, NoticeFaults notices, WaitingChanges waiting, OfficialUnits units, TimeProvider time)
{
    /// <summary>A mark whose notice was never posted is removed by the look after marks; this is far more than it takes.</summary>
    private static readonly TimeSpan LongestMark = TimeSpan.FromDays(1);

    /// <param name="within">Whose logs; null for all.</param>
    public async Task CheckLogsAsync(UnitCode? within, Findings findings, CancellationToken cancel)
    {
        await foreach (var unit in log.ChainsAsync(cancel))
        {
            if (within is not null && (unit is null || !units.Contains(within, unit)))
                continue;
            findings.LookedAtLog();
            if (await log.FindBreakAsync(unit, cancel) is { } number)
                findings.Add(FindingCodes.LogBroken, unit?.Value ?? AppTexts.Get("verify.no-unit", Language.Vietnamese), number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    public async Task CheckAsync(Findings findings, CancellationToken cancel)
    {
        await foreach (var place in keys.MisplacedAsync(cancel))
            findings.Add(FindingCodes.KeyMisplaced, place);
        await foreach (var (unit, row) in notices.LonelyAsync(cancel))
            findings.Add(FindingCodes.NoticeLonely, unit, row);
        await foreach (var row in notices.StrayAsync(time.GetUtcNow() - LongestMark, cancel))
            findings.Add(FindingCodes.NoticeStray, row);
        await foreach (var row in waiting.UnreadableAsync(cancel))
            findings.Add(FindingCodes.MarkUnreadable, row);
        await foreach (var mark in waiting.ReadAsync(cancel))
        {
            if (units.Home(mark.Unit)?.Province != mark.Province)
                findings.Add(FindingCodes.MarkUnreadable, mark.Province.Value, mark.Unit.Value);
        }
    }
}
