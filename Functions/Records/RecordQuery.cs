using Tcns.Domain.Access;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Vocabulary;
using Tcns.Functions.Http;
using Tcns.Storage.Records;

namespace Tcns.Functions.Records;

/// <summary>The query of a list of records; of feedback also by topic and by what became of it.</summary>
internal sealed class RecordQuery
{
    private const string All = "all";
    private readonly QueryFields fields;

    private RecordQuery(IQueryCollection query, UnitCode? own, RecordKind kind)
    {
        fields = new QueryFields(query);
        Kind = kind;
        Unit = fields.Unit(own);
        (From, To) = (fields.Day("from"), fields.Day("to"));
        if (To < From)
            fields.Note("to", FaultCodes.OutOfRange, Bounds.From(From!.Value));
        Statuses = ReadStatuses();
        Limit = fields.Limit();
        Cursor = fields.Cursor(RecordCursor.Parse);
        Topic = fields.Text("topic") is { } local && LocalTopics.IsId(local) ? local : fields.Word("topic", Topics.All);
        State = kind == RecordKind.Feedback ? fields.Word("state", FeedbackStates.All) : null;
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

    public IReadOnlyList<Fault> Faults => fields.Faults;

    public static RecordQuery Read(HttpRequest request, Caller caller, RecordKind kind) => new(request.Query, caller.Key.Unit, kind);

    /// <summary>Whether a record is wanted; what rows are found by is not asked again.</summary>
    public bool Wants(FieldRecord record) =>
        (Topic is null || record.Content.Topics.Contains(Topic)) && (State is null || FeedbackStates.Of(record.Handling) == State);

    private IReadOnlyList<RecordStatus> ReadStatuses()
    {
        var word = fields.Word("status", [.. RecordStatuses.ByName.Keys, All]) ?? RecordStatus.Active.WireName();

        // What was returned counts until it is corrected.
        return word == All ? [] : word == RecordStatus.Active.WireName() ? RecordSlice.Living : [RecordStatuses.ByName[word]];
    }
}
