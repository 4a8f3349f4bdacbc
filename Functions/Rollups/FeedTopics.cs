using Tcns.Analytics.Feed.Input;
using Tcns.Domain.Plans;
using Tcns.Functions.Vocabulary;

namespace Tcns.Functions.Rollups;

/// <summary>The topics with their names, as the vocabulary has them.</summary>
internal sealed class FeedTopics
{
    private readonly VocabularyResponse words = VocabularyWords.Collect();

    /// <summary>Those that no plan has of its own.</summary>
    public IReadOnlyList<FeedTopic> Everybodys => Of([]);

    public IReadOnlyList<FeedTopic> Of(IEnumerable<Plan> plans)
    {
        var pillars = words.Pillars.ToDictionary(pillar => pillar.Id, StringComparer.Ordinal);
        return
        [
            .. VocabularyWords.With(words, plans).Topics.Select(topic => new FeedTopic(
                topic.Id, topic.Vi, topic.En, topic.Pillar, pillars[topic.Pillar].Vi, pillars[topic.Pillar].En, topic.Plan)),
        ];
    }
}
