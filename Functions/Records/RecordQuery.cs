using System.Globalization;
using Tcns.Domain.Access;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Vocabulary;

namespace Tcns.Functions.Records;

/// <summary>The query of a list of records; of feedback also by topic and by what became of it.</summary>
internal sealed class RecordQuery
{
    private const int UsualLimit = 100;
    private const int GreatestLimit = 500;
    private const string All = "all";
    private readonly IQueryCollection query;
    private readonly List<Fault> faults = [];

    private RecordQuery(IQueryCollection query, UnitCode? own, RecordKind kind)
    {
        this.query = query;
        Kind = kind;
        Unit = ReadUnit() ?? own;
        if (Unit is null && faults.Count == 0)
            faults.Add(new Fault("?unit", FaultCodes.Required));
        (From, To) = (ReadDay("from"), ReadDay("to"));
        if (To < From)
            faults.Add(new Fault("?to", FaultCodes.OutOfRange, Bounds.From(From!.Value)));
        Statuses = ReadStatuses();
        Limit = ReadLimit();
        Cursor = ReadCursor();
        Topic = Text("topic") is { } local && LocalTopics.IsId(local) ? local : ReadWord("topic", Topics.All);
        State = kind == RecordKind.Feedback ? ReadWord("state", FeedbackStates.All) : null;
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

    public IReadOnlyList<Fault> Faults => faults;

    public static RecordQuery Read(HttpRequest request, Caller caller, RecordKind kind) => new(request.Query, caller.Key.Unit, kind);

    /// <summary>Whether a record is wanted; what rows are found by is not asked again.</summary>
    public bool Wants(FieldRecord record) =>
        (Topic is null || record.Content.Topics.Contains(Topic)) && (State is null || FeedbackStates.Of(record.Handling) == State);

    private string? Text(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;

    private UnitCode? ReadUnit()
    {
        if (Text("unit") is not { } text)
            return null;
        if (UnitCode.TryParse(text, out var unit))
            return unit;
        faults.Add(new Fault("?unit", FaultCodes.Malformed));
        return null;
    }

    private DateOnly? ReadDay(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        faults.Add(new Fault("?" + name, FaultCodes.Malformed));
        return null;
    }

    private IReadOnlyList<RecordStatus> ReadStatuses()
    {
        var text = Text("status") ?? RecordStatus.Active.WireName();
        if (text == All)
            return [];
        if (!RecordStatuses.ByName.TryGetValue(text, out var status))
            faults.Add(new Fault("?status", FaultCodes.UnknownValue, string.Join("; ", [.. RecordStatuses.ByName.Keys, All])));

        // What was returned counts until it is corrected.
        return status == RecordStatus.Active ? [RecordStatus.Active, RecordStatus.Returned] : [status];
    }

    private int ReadLimit()
    {
        if (Text("limit") is not { } text)
            return UsualLimit;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            faults.Add(new Fault("?limit", FaultCodes.Type));
        else if (number is < 1 or > GreatestLimit)
            faults.Add(new Fault("?limit", FaultCodes.OutOfRange, Bounds.Between(1, GreatestLimit)));
        return number;
    }

    private RecordCursor? ReadCursor()
    {
        if (Text("cursor") is not { } text)
            return null;
        if (RecordCursor.Parse(text) is { } cursor)
            return cursor;
        faults.Add(new Fault("?cursor", FaultCodes.Malformed));
        return null;
    }

    private string? ReadWord(string name, IReadOnlyList<string> known)
    {
        if (Text(name) is not { } text || known.Contains(text))
            return Text(name);
        faults.Add(new Fault("?" + name, FaultCodes.UnknownValue, string.Join("; ", known)));
        return null;
    }
}
