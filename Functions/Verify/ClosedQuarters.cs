using System.Globalization;
using Tcns.Analytics.Indicators;
using Tcns.Domain.Access;
using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Time;

namespace Tcns.Functions.Verify;

/// <summary>Whether a commune's quarter was open when something was written, by plans and by what its log says of reopening.</summary>
internal sealed class ClosedQuarters(ProvinceFacts facts, UnitCode commune, CommuneLog log)
{
    /// <summary>A write is judged before it is carried out, and takes no longer.</summary>
    private static readonly TimeSpan LongestWrite = TimeSpan.FromMinutes(3);
    private readonly Dictionary<string, DateTimeOffset> closings = new(StringComparer.Ordinal);

    /// <summary>The first version that was made of a day in a closed quarter; null where none was.</summary>
    public async Task<FieldRecord?> FirstWrittenAsync(IReadOnlyList<FieldRecord> versions, CancellationToken cancel)
    {
        for (var place = 0; place < versions.Count; place++)
        {
            var version = versions[place];
            if (version.Last.Act is RecordAct.Answered or RecordAct.Forwarded)
                continue;
            if (await WasClosedAsync(version.Date, version.Last.At, cancel) || (place > 0 && await WasClosedAsync(versions[place - 1].Date, version.Last.At, cancel)))
                return version;
        }

        return null;
    }

    private async Task<bool> WasClosedAsync(DateOnly day, DateTimeOffset at, CancellationToken cancel)
    {
        var quarter = Period.Containing(day, PeriodKind.Quarter);
        return at > ClosingOf(quarter) + LongestWrite && !await WasReopenedAsync(quarter, at, cancel);
    }

    private DateTimeOffset ClosingOf(Period quarter)
    {
        if (!closings.TryGetValue(quarter.ToString(), out var at))
            closings.Add(quarter.ToString(), at = ProvinceClosing.ClosesAt(facts, commune, quarter));
        return at;
    }

    /// <summary>
    /// An action stands in the log before it is done: the newest before the write say how the quarter stood, and until which day. Of several reopenings in
    /// a row any will do, since the newest may have come to nothing. The clocks of two servers may differ a little.
    /// </summary>
    private async Task<bool> WasReopenedAsync(Period quarter, DateTimeOffset at, CancellationToken cancel)
    {
        var own = (await log.ReadAsync(cancel))
            .Where(entry => entry.Event.Action is "period.reopen" or "period.close" && entry.Event.Subject == quarter.ToString() && entry.At <= at + LongestWrite).ToArray();
        return own.Any(entry => entry.Event.Action == "period.reopen" && entry.At >= at - LongestWrite)
            || Enumerable.Reverse(own).TakeWhile(entry => entry.Event.Action == "period.reopen").Any(entry => LastDayIn(entry) >= BusinessClock.DayOf(at - LongestWrite));
    }

    /// <summary>Until the end of which day it was reopened; one that does not say so excuses everything.</summary>
    private static DateOnly LastDayIn(AuditEntry reopening) =>
        DateOnly.TryParseExact(reopening.Event.Detail.Split(' ')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : DateOnly.MaxValue;
}
