using System.Collections.Concurrent;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Storage.Records;

namespace Tcns.Functions.Reports;

/// <summary>Counts what residents said in a unit, by topic; what names two topics is counted under both.</summary>
internal sealed class ReportTopics(RecordStore records, OfficialUnits units)
{
    private const int Width = 8;

    /// <summary>The topic with the most first.</summary>
    public async Task<IReadOnlyList<ReportTopic>> CountAsync(UnitCode unit, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var found = new ConcurrentBag<(string? Topic, FieldRecord Record)>();
        IEnumerable<UnitCode> places = unit.Level is UnitLevel.Province ? units.CommunesOf(unit).Select(commune => commune.Code) : [unit];
        await Parallel.ForEachAsync(places, new ParallelOptions { MaxDegreeOfParallelism = Width, CancellationToken = cancel }, async (place, stop) =>
        {
            await foreach (var record in records.ReadAsync(new RecordSlice(place, RecordKind.Feedback, from, to, RecordSlice.Living), stop))
            {
                foreach (var topic in record.Content.Topics.DefaultIfEmpty<string?>(null))
                    found.Add((topic, record));
            }
        });
        return
        [
            .. found.GroupBy(one => one.Topic)
                .Select(topic => new ReportTopic(
                    topic.Key, Count(topic, "difficulty"), Count(topic, "proposal"), Count(topic, "complaint"), topic.Count(one => one.Record.Handling.AnsweredAt is null)))
                .OrderByDescending(topic => topic.Difficulties + topic.Proposals + topic.Complaints).ThenBy(topic => topic.Topic, StringComparer.Ordinal),
        ];
    }

    private static int Count(IEnumerable<(string? Topic, FieldRecord Record)> some, string kind) => some.Count(one => one.Record.Content.Sort == kind);
}
