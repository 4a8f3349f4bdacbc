using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Storage.Changes;

namespace Tcns.Functions.Records;

/// <summary>Marks what the numbers rest on before it is written, and gives the time within which it has to be.</summary>
internal sealed class MarkedWrite(ChangeMarks marks, OfficialUnits units)
{
    /// <summary>A mark stands for what is written within three minutes; half a minute of it is the service's own.</summary>
    private static readonly TimeSpan LongestWrite = TimeSpan.FromSeconds(150);

    /// <returns>Cancelled when it is too late to write, or when the caller gives up.</returns>
    public async Task<CancellationTokenSource> BeginAsync(UnitCode team, IEnumerable<DateOnly> days, CancellationToken cancel)
    {
        var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            deadline.CancelAfter(LongestWrite);
            var province = units.Home(team)!.Province;
            var quarters = days.Select(day => Period.Containing(day, PeriodKind.Quarter)).Distinct();
            await Task.WhenAll(quarters.Select(quarter => marks.MarkAsync(province, team, quarter, deadline.Token)));
            return deadline;
        }
        catch (Exception)
        {
            deadline.Dispose();
            throw;
        }
    }
}
