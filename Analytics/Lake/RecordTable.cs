using System.Globalization;
using Tcns.Analytics.Engine;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Time;
using Tcns.Domain.Vocabulary;

namespace Tcns.Analytics.Lake;

/// <summary>Field records as rows of the table <c>record</c>.</summary>
public static class RecordTable
{
    private const string Name = "record";

    public static void Create(Session session, CancellationToken cancel) => session.ExecuteAll(Name, SqlText.Of(typeof(RecordTable), "record.sql"), cancel);

    /// <summary>Writes those that count: a voided record does nowhere.</summary>
    public static async Task AppendAsync(Session session, IAsyncEnumerable<FieldRecord> records, Pseudonyms pseudonyms, CancellationToken cancel)
    {
        using var rows = session.Append(Name);
        await foreach (var record in records.WithCancellation(cancel))
        {
            if (record.Status == RecordStatus.Voided)
                continue;
            Append(rows, record, pseudonyms);
            rows.EndRow();
        }

        rows.Close();
    }

    private static void Append(ChunkAppender row, FieldRecord record, Pseudonyms pseudonyms)
    {
        var commune = record.Team.Commune!;
        AppendWhere(row, record, commune, pseudonyms);
        AppendWhat(row, record.Content);
        row.Text(Words(record.Content.Attendees.Select(id => pseudonyms.Member(commune, id))));
        row.Text(Words(record.Content.Topics));
        row.Text(Words(record.Content.Outcomes));
        row.Boolean(record.Status == RecordStatus.Returned);
        row.Integer(record.Version);
        row.Timestamp(record.ReceivedAt);
        row.Date(DayOf(record.Handling.AnsweredAt));
        row.Date(DayOf(record.Handling.ResolvedAt));
        row.Text(record.Handling.ForwardedTo);
    }

    private static void AppendWhere(ChunkAppender row, FieldRecord record, UnitCode commune, Pseudonyms pseudonyms)
    {
        var content = record.Content;
        row.Text(commune.Value);
        row.Text(record.Team.Value);
        row.Text(record.Id.Value);
        row.Text(content.Kind.ToString().ToLower(CultureInfo.InvariantCulture));
        row.Date(record.Date);
        row.Integer(content.Start is { } start ? (start.Hour * 60) + start.Minute : null);
        row.Integer(content.Minutes);
        row.Text(content.Member is { } member ? pseudonyms.Member(commune, member) : null);
        row.Text(content.Village?.Value);
        row.Integer(content is { Village: { } village, Household: { } household } ? pseudonyms.Household(village, household) : null);
        row.Boolean(content.IsBusiness);
    }

    private static void AppendWhat(ChunkAppender row, RecordContent content)
    {
        row.Text(content.Sort);
        row.Text(content.Place);
        row.Text(content.Format);
        row.Text(content.Organiser);
        row.Text(content.Channel);
        foreach (var group in PeopleGroups.All)
            row.Integer(content.People?.GetValueOrDefault(group) ?? 0);
        row.Integer(content.WorkingAge);
        row.Integer(content.Reach?.Households);
        row.Integer(content.Reach?.WorkingAge);
    }

    /// <summary>Each word between two blanks, so that it is found whole and never as a part of another.</summary>
    private static string Words(IEnumerable<string> words)
    {
        var text = string.Join(' ', words);
        return text.Length == 0 ? text : " " + text + " ";
    }

    private static DateOnly? DayOf(DateTimeOffset? at) => at is { } instant ? BusinessClock.DayOf(instant) : null;
}
