using System.Text.Json.Nodes;
using Tcns.Domain.Privacy;
using Tcns.Domain.Records;

namespace Tcns.Functions.People;

/// <summary>A version of a record of field work in which a person has a part: who did it, who came, or whom its texts name.</summary>
internal static class RecordExport
{
    private const string Attendees = "attendees";

    /// <summary>Null where the person has no part in it. Of others who came nothing is said.</summary>
    public static JsonObject? Of(FieldRecord version, IReadOnlyCollection<string> ids, PersonTraces traces)
    {
        var content = version.Content;
        var isOwn = content.Member is { } member && ids.Contains(member);
        if (!isOwn && !content.Attendees.Any(ids.Contains) && !version.Names(traces))
            return null;
        var export = new JsonObject
        {
            ["kind"] = content.Kind.WireName(),
            ["team"] = version.Team.Value,
            ["id"] = version.Id.Value,
            ["version"] = version.Version,
            ["status"] = version.Status.WireName(),
            ["act"] = version.Last.Act.WireName(),
            ["at"] = version.Last.At.UtcDateTime,
            ["content"] = ContentOf(content, ids),
        };
        if (version.Last.Reason is { } reason)
            export["reason"] = reason;
        if (version.Handling.Answer is { } answer)
            export["answer"] = answer;
        return export;
    }

    private static JsonObject ContentOf(RecordContent content, IReadOnlyCollection<string> ids)
    {
        var says = JsonNode.Parse(RecordText.Write(content))!.AsObject();
        if (says.ContainsKey(Attendees))
            says[Attendees] = new JsonArray([.. content.Attendees.Where(ids.Contains).Select(id => (JsonNode)id)]);
        return says;
    }
}
