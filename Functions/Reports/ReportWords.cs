using Tcns.Domain.Indicators;
using Tcns.Domain.Plans;
using Tcns.Functions.Numbers;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Reports;

/// <summary>What a report says, as it is sent, in one language.</summary>
internal sealed class ReportWords(Language language, IEnumerable<Plan> plans)
{
    private readonly FigureWords words = new(language);
    private readonly Dictionary<string, string> titles = plans.ToDictionary(plan => plan.Id.Value, plan => plan.Title, StringComparer.Ordinal);

    public ReportFiguresResponse? Figures(ReportFigures? figures) => figures is null ? null : new(
        figures.AsOf,
        figures.IsClosed,
        figures.Version,
        figures.IsComplete,
        [
            .. figures.Lines.GroupBy(line => line.Plan).OrderBy(plan => plan.Key, StringComparer.Ordinal).Select(plan => new ReportPlanResponse(
                plan.Key,
                plan.Key is { } id ? titles.GetValueOrDefault(id) : null,
                [.. Catalogue.All.SelectMany(indicator => plan.Where(line => line.Indicator == indicator.Id).Select(line => Line(indicator, line, figures.Before)))])),
        ]);

    public IReadOnlyList<ReportTopicResponse> Topics(IEnumerable<ReportTopic> topics) =>
    [
        .. topics.Select(topic => new ReportTopicResponse(
            topic.Topic, topic.Topic is { } id ? NameOf(id) : null, topic.Difficulties, topic.Proposals, topic.Complaints, topic.Open)),
    ];

    private ReportFigureResponse Line(Indicator indicator, Figure line, IEnumerable<Figure> before)
    {
        // Without a plan then, or with another one, the figure itself is the same.
        var earlier = before.Where(one => one.Indicator == line.Indicator).OrderByDescending(one => one.Plan == line.Plan).FirstOrDefault()?.Value;
        return new ReportFigureResponse(words.Line(indicator, line), earlier, line.Value - earlier);
    }

    private string NameOf(string topic) => plans.SelectMany(plan => plan.Topics).FirstOrDefault(local => local.Id == topic) is { } known
        ? language is Language.English ? known.English ?? known.Vietnamese : known.Vietnamese
        : AppTexts.Get("topic." + topic, language);
}
