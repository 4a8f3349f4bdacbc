using System.Globalization;
using System.Text.Json;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Storage.Mapping;

namespace Tcns.Storage.Records;

/// <summary>Reads the rows of one record as a whole, and says what does not fit.</summary>
internal static class HistoryRows
{
    /// <param name="team">The partition.</param>
    /// <param name="id">Of the keys.</param>
    /// <param name="newest">The row of the newest version; null where there is none.</param>
    /// <param name="earlier">Those of the versions before it.</param>
    public static RecordHistory Read(UnitCode team, string id, RecordEntity? newest, IReadOnlyCollection<RecordEntity> earlier)
    {
        var faults = new List<RowFault>();
        var before = earlier.OrderBy(row => row.RowKey, StringComparer.Ordinal).Select(row => Read(row, faults)).OfType<FieldRecord>().ToArray();
        var last = newest is null ? null : Read(newest, faults);
        FieldRecord[] versions = last is null ? before : [.. before, last];
        if (newest is null)
            faults.Add(new RowFault(RowFault.Gap, "newest"));
        if (faults.Count == 0)
            faults.AddRange(Judge(versions));
        return new RecordHistory(team, id, versions, last, faults);
    }

    private static IEnumerable<RowFault> Judge(FieldRecord[] versions)
    {
        for (var place = 0; place < versions.Length; place++)
        {
            if (versions[place].Version != place + 1)
            {
                yield return new RowFault(RowFault.Gap, Text(place + 1));
                yield break;
            }
        }

        var first = versions[0];
        for (var place = 1; place < versions.Length; place++)
        {
            var (before, now) = (versions[place - 1], versions[place]);
            if (now.First != first.First || now.ReceivedAt != first.ReceivedAt || now.Content.Kind != first.Content.Kind || IsChangedAfterVoid(before, now))
                yield return new RowFault(RowFault.Misplaced, Text(now.Version));
        }

        if (first.Last.Act != RecordAct.Created || first.Status != RecordStatus.Active)
            yield return new RowFault(RowFault.Misplaced, Text(1));
        if (RecordText.Fingerprint(first.Content) != first.First.Fingerprint)
            yield return new RowFault(RowFault.First, Text(1));
    }

    /// <summary>A complaint may be answered for ever; nothing else happens to what was voided.</summary>
    private static bool IsChangedAfterVoid(FieldRecord before, FieldRecord now) =>
        before.Status == RecordStatus.Voided && now.Last.Act is not (RecordAct.Answered or RecordAct.Forwarded);

    private static FieldRecord? Read(RecordEntity row, List<RowFault> faults)
    {
        try
        {
            var record = RecordCodec.Read(row);
            var key = row.RowKey.StartsWith(RecordRows.StartOfNewest, StringComparison.Ordinal) ? RecordRows.Newest(record.Id) : RecordRows.Version(record.Id, record.Version);
            if (key != row.RowKey || RowDay.Write(record.Date) != row.Date)
                faults.Add(new RowFault(RowFault.Misplaced, row.RowKey));
            return record;
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            faults.Add(new RowFault(RowFault.Unreadable, row.RowKey));
            return null;
        }
    }

    private static string Text(int version) => version.ToString(CultureInfo.InvariantCulture);
}
