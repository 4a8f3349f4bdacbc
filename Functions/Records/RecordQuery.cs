using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Vocabulary;
using Tcns.Functions.Http;
using Tcns.Storage.Records;

namespace Tcns.Functions.Records;

/// <summary>The query of a list of records; of feedback also by topic and by what became of it.</summary>
internal sealed class RecordQuery : IAskedQuery<RecordQuery>
{
    private const string All = "all";

    private RecordQuery(QueryFields fields)
    {
        Kind = KindOfRecord.Of(fields.Endpoint);
        Unit = fields.Unit();
        (From, To) = (fields.Day("from"), fields.Day("to"));
        if (To < From)
            fields.Note("to", FaultCodes.OutOfRange, Bounds.From(From!.Value));
        Statuses = ReadStatuses(fields);
        Limit = fields.Limit();
        Cursor = fields.Cursor(RecordCursor.Parse);
        Topic = ReadTopic(fields);
        State = Kind == RecordKind.Feedback ? fields.Word("state", FeedbackStates.All) : null;
    }

    public RecordKind Kind { get; }

    public UnitCode? Unit { get; }

    public DateOnly? From { get; }

    /// <summary>Included.</summary>
    public DateOnly? To { get; }

    /// <summary>Empty for all.</summary>
    public IReadOnlyList<RecordStatus> Statuses { get; }

    public int Limit { get; }

    public RecordCursor? Cursor { get; }

    public string? Topic { get; }

    public string? State { get; }

    public static RecordQuery Read(QueryFields fields) => new(fields);

    /// <summary>Whether a record is wanted; what rows are found by is not asked again.</summary>
    public bool Wants(FieldRecord record) =>
        (Topic is null || record.Content.Topics.Contains(Topic)) && (State is null || FeedbackStates.Of(record.Handling) == State);

    /// <summary>One of everybody's, or any that a plan may have of its own.</summary>
    private static string? ReadTopic(QueryFields fields)
    {
        if (fields.Text("topic") is not { } topic || LocalTopics.IsId(topic) || Topics.All.Contains(topic))
            return fields.Text("topic");
        fields.Note("topic", FaultCodes.UnknownValue, string.Join("; ", Topics.All));
        return null;
    }

    private static IReadOnlyList<RecordStatus> ReadStatuses(QueryFields fields)
    {
        var word = fields.Word("status", [.. RecordStatuses.ByName.Keys, All]) ?? RecordStatus.Active.WireName();

        // What was returned counts until it is corrected.
        return word == All ? [] : word == RecordStatus.Active.WireName() ? RecordSlice.Living : [RecordStatuses.ByName[word]];
    }
}
