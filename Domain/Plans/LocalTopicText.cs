using System.Text.Json;
using Tcns.Domain.Forms;
using Tcns.Domain.Vocabulary;

namespace Tcns.Domain.Plans;

/// <summary>The entries of a plan's <c>topics</c>.</summary>
internal static class LocalTopicText
{
    private const int LongestName = 100;

    public static Entries<LocalTopic> ReadAll(IReadOnlyList<JsonFields> parts, PlanId? plan)
    {
        var topics = new List<LocalTopic>();
        foreach (var part in parts)
        {
            var id = part.Code("id", LocalTopics.LongestId, required: true);
            var pillar = part.Word("pillar", Pillars.All, required: true);
            var vietnamese = part.Name("vi", LongestName, required: true);
            var english = part.Name("en", LongestName);
            if (id is null)
                continue;
            if (!LocalTopics.IsId(id) || (plan is not null && !id.StartsWith(plan.Value + ".", StringComparison.Ordinal)))
                part.Note("id", FaultCodes.Malformed);
            else if (topics.Exists(other => other.Id == id))
                part.Note("id", FaultCodes.Doubled);
            else if (pillar is not null && vietnamese is not null)
                topics.Add(new LocalTopic(id, pillar, vietnamese, english));
        }

        return new Entries<LocalTopic>(topics);
    }

    public static void Write(Utf8JsonWriter json, LocalTopic topic)
    {
        json.WriteStartObject();
        json.WriteString("id", topic.Id);
        json.WriteString("pillar", topic.Pillar);
        json.WriteString("vi", topic.Vietnamese);
        if (topic.English is { } english)
            json.WriteString("en", english);
        json.WriteEndObject();
    }
}
