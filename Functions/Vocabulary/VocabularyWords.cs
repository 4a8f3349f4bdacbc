using System.Security.Cryptography;
using System.Text.Json;
using Tcns.Domain.Awards;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Records;
using Tcns.Domain.Teams;
using Tcns.Domain.Vocabulary;
using Tcns.Functions.Http;
using Tcns.Functions.Setup;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Vocabulary;

/// <summary>Puts the ids of the domain together with their names.</summary>
internal static class VocabularyWords
{
    public static VocabularyResponse Collect() => Versioned(Collect(version: ""));

    /// <summary>With the topics that these plans have of their own.</summary>
    public static VocabularyResponse With(VocabularyResponse words, IEnumerable<Plan> plans)
    {
        TopicResponse[] own = [.. plans.SelectMany(plan => plan.Topics.Select(topic =>
            new TopicResponse(topic.Id, topic.Pillar, topic.Vietnamese, topic.English ?? topic.Vietnamese, plan.Id.Value)))];
        return own.Length == 0 ? words : Versioned(words with { Topics = [.. words.Topics, .. own] });
    }

    private static VocabularyResponse Versioned(VocabularyResponse words)
    {
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(words, WireJson.Wire.VocabularyResponse));
        return words with { Version = Convert.ToHexStringLower(hash.AsSpan(0, 16)) };
    }

    private static VocabularyResponse Collect(string version) => new(
        version,
        Pillars: Words("pillar.", Pillars.All),
        Topics: [.. Pillars.All.SelectMany(pillar => Pillars.TopicsOf(pillar).Select(topic => TopicOf(topic, pillar)))],
        Outcomes: Words("outcome.", Outcomes.All),
        PeopleGroups: [.. PeopleGroups.All.Select(GroupOf)],
        Places: Words("venue.", Venues.All),
        Formats: Words("format.", Formats.All),
        Organisers: Words("organiser.", Organisers.All),
        Channels: Words("channel.", Channels.All),
        Affiliations: Words("affiliation.", Affiliations.All),
        Duties: [.. Duties.All.Select(id => new WordResponse(id, DutyNames.NameOf(id, Language.Vietnamese), DutyNames.NameOf(id, Language.English)))],
        Roles: Words("member-role.", MemberRoles.ByName.Keys),
        VillageKinds: Words("village-kind.", VillageKinds.ByName.Keys),
        TrainingKinds: Words("training-kind.", TrainingKinds.All),
        FeedbackKinds: Words("feedback-kind.", FeedbackKinds.All),
        RecordKinds: Words("record-kind.", RecordKinds.ByName.Keys),
        AwardTitles: Words("award-title.", AwardTitles.ByName.Keys));

    private static IReadOnlyList<WordResponse> Words(string prefix, IEnumerable<string> ids) =>
        [.. ids.Select(id => WordOf(prefix, id))];

    private static WordResponse WordOf(string prefix, string id) =>
        new(id, AppTexts.Get(prefix + id, Language.Vietnamese), AppTexts.Get(prefix + id, Language.English));

    private static TopicResponse TopicOf(string id, string pillar)
    {
        var word = WordOf("topic.", id);
        return new TopicResponse(id, pillar, word.Vi, word.En);
    }

    private static PeopleGroupResponse GroupOf(string id)
    {
        var word = WordOf("people-group.", id);
        return new PeopleGroupResponse(id, PeopleGroups.Priority.Contains(id, StringComparer.Ordinal), word.Vi, word.En);
    }
}
