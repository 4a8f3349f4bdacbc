using System.Text.Json;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Records;

namespace Tcns.Functions.Records;

/// <summary>One record as it is sent, and everything that its form alone tells to be wrong with it.</summary>
/// <param name="SentId">As sent, to be answered with; null where it is no text.</param>
/// <param name="Id">Null when faulty.</param>
/// <param name="SentTeam">As sent.</param>
/// <param name="Team">Null when faulty.</param>
/// <param name="Content">Null when no object was sent.</param>
internal sealed record PostedRecord(
    string? SentId, RecordId? Id, string? SentTeam, UnitCode? Team, RecordContent? Content, IReadOnlyList<Fault> Faults)
{
    /// <summary>What answers have beside the content: what was read may be sent back.</summary>
    private static readonly string[] Answered =
    [
        "status", "version", "etag", "receivedAt", "changedAt", "reason", "warnings", "answer", "answeredAt", "resolvedAt", "forwardedTo", "forwardedAt",
    ];

    public static PostedRecord Read(RecordKind kind, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return new PostedRecord(null, null, null, null, null, [new Fault("", FaultCodes.Type)]);
        var fields = new JsonFields(json);
        var (id, team) = (fields.Code("id", int.MaxValue, required: true), fields.Code("team", int.MaxValue, required: true));
        if (!RecordId.TryParse(id, out var parsedId) && id is not null)
            fields.Note("id", FaultCodes.Malformed);
        var isTeam = UnitCode.TryParse(team, out var parsedTeam) && parsedTeam.Level == UnitLevel.Team;
        if (!isTeam && team is not null)
            fields.Note("team", FaultCodes.Malformed);
        var content = RecordForm.Read(kind, fields);
        return new PostedRecord(id, parsedId, team, isTeam ? parsedTeam : null, content, fields.Finish());
    }

    /// <summary>An item that is JSON and cannot be read. Its id, where that can be, is told with what is wrong with it.</summary>
    public static PostedRecord Unreadable(ReadOnlyMemory<byte> json, IReadOnlyList<Fault> faults) =>
        new(JsonText.FindText(json.Span, "id"), null, null, null, null, faults);

    /// <summary>A record that is to take the place of one that is held: its id and team may be left out, and cannot be other ones.</summary>
    public static PostedRecord ReadAmended(RecordKind kind, JsonElement json, UnitCode team, RecordId id)
    {
        var fields = new JsonFields(json);
        if (fields.Code("id", int.MaxValue) is { } sentId && !(RecordId.TryParse(sentId, out var other) && other == id))
            fields.Note("id", FaultCodes.Immutable);
        if (fields.Code("team", int.MaxValue) is { } sentTeam && sentTeam != team.Value)
            fields.Note("team", FaultCodes.Immutable);
        fields.Ignore(Answered);
        var content = RecordForm.Read(kind, fields);
        return new PostedRecord(id.Value, id, team.Value, team, content, fields.Finish());
    }
}
