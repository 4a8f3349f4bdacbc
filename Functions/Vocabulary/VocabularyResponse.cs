namespace Tcns.Functions.Vocabulary;

/// <summary>Every id of a closed set that clients send and are sent, with its names.</summary>
/// <param name="Version">Another one whenever an id or a name is another.</param>
internal sealed record VocabularyResponse(
    string Version,
    IReadOnlyList<WordResponse> Pillars,
    IReadOnlyList<TopicResponse> Topics,
    IReadOnlyList<WordResponse> Outcomes,
    IReadOnlyList<PeopleGroupResponse> PeopleGroups,
    IReadOnlyList<WordResponse> Places,
    IReadOnlyList<WordResponse> Formats,
    IReadOnlyList<WordResponse> Organisers,
    IReadOnlyList<WordResponse> Channels,
    IReadOnlyList<WordResponse> Affiliations,
    IReadOnlyList<WordResponse> Duties,
    IReadOnlyList<WordResponse> Roles,
    IReadOnlyList<WordResponse> VillageKinds,
    IReadOnlyList<WordResponse> TrainingKinds,
    IReadOnlyList<WordResponse> FeedbackKinds,
    IReadOnlyList<WordResponse> RecordKinds,
    IReadOnlyList<WordResponse> AwardTitles);
