using System.Xml;
using Tcns.Functions.SystemHealth;
using Tcns.Infra.Tests.Bicep.Evaluation;
using Tcns.Infra.Tests.Templates;

namespace Tcns.Infra.Tests.Alerts;

public class AlertTests
{
    private const string Rules = "Microsoft.Insights/scheduledQueryRules";

    /// <summary>How often the timer that tells the symptoms runs.</summary>
    private static readonly TimeSpan WatchEvery = TimeSpan.FromMinutes(10);

    /// <summary>What Azure takes as the length of a window and as the time between two evaluations, in minutes.</summary>
    private static readonly double[] Windows = [5, 10, 15, 30, 45, 60, 120, 180, 240, 300, 360, 1440, 2880];

    public static TheoryData<string> Names => Template.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_symptom_has_its_alert(string size) => Assert.Equal(
        Symptoms.All.Except([Symptoms.DiskFull]).Order(StringComparer.Ordinal),
        SymptomRules(size).Select(CodeOf).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Queries_name_tables_and_columns_that_there_are(string size) =>
        Assert.All(Template.Deployments[size].Made(Rules), rule => Assert.Empty(LogQuery.Read(QueryOf(rule)).Faults));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_alert_of_a_symptom_looks_for_its_code_in_the_lines_of_the_watch(string size) => Assert.All(
        SymptomRules(size), rule => Assert.Equal(["\"EventId\":120", CodeOf(rule)], LogQuery.Read(QueryOf(rule)).Texts));

    [Theory]
    [MemberData(nameof(Names))]
    public void Silence_is_told_after_half_an_hour(string size)
    {
        var silence = Template.Deployments[size].Made(Rules).Single(rule => rule.Symbol == "silenceAlert");

        Assert.Equal(["\"EventId\":121"], LogQuery.Read(QueryOf(silence)).Texts);
        Assert.Equal(("PT30M", "Count", "LessThan", 1L), (silence.Find("properties", "windowSize"), Criterion(silence)["timeAggregation"], Criterion(silence)["operator"], Criterion(silence)["threshold"]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_window_holds_a_run_of_the_watch_and_is_not_shorter_than_the_pause_between_two_looks(string size) => Assert.All(
        Template.Deployments[size].Made(Rules), rule =>
        {
            var window = XmlConvert.ToTimeSpan(Values.Text(rule.Find("properties", "windowSize")));
            var frequency = XmlConvert.ToTimeSpan(Values.Text(rule.Find("properties", "evaluationFrequency")));
            Assert.Contains(window.TotalMinutes, Windows);
            Assert.Contains(frequency.TotalMinutes, Windows);
            Assert.True(window > WatchEvery && window >= frequency);
            Assert.InRange(Values.Number(rule.Find("properties", "severity")), 0, 4);
        });

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_alert_tells_the_group_that_the_addresses_are_in(string size)
    {
        var deployment = Template.Deployments[size];
        var group = deployment.Made("Microsoft.Insights/actionGroups").Single();

        Assert.NotEmpty(Values.List(group.Find("properties", "emailReceivers")));
        Assert.All(deployment.Made(Rules), rule => Assert.Equal([group.Id], Values.List(rule.Find("properties", "actions", "actionGroups"))));
        Assert.All(
            deployment.Made("Microsoft.Insights/metricAlerts"),
            alert => Assert.Equal(group.Id, Values.Object(Values.List(alert.Find("properties", "actions")).Single())["actionGroupId"]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Health_is_asked_from_outside_under_the_name_that_people_use(string size)
    {
        var address = Values.Text(Template.Deployments[size].Made("Microsoft.Insights/webtests").Single().Find("properties", "Request", "RequestUrl"));

        Assert.EndsWith("/api/health", address, StringComparison.Ordinal);
        Assert.StartsWith(size == Template.Everything ? "https://tcns.example.vn/" : "https://<app.properties.defaultHostName>/", address, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_alert_asks_this_of_the_logs_and_speaks_from_this_figure_on(string size) => Assert.All(
        Template.Deployments[size].Made(Rules), rule =>
        {
            var (query, figure, perThing) = Wanted(CodeOf(rule));
            var criterion = Criterion(rule);
            var periods = Values.Object(criterion["failingPeriods"]);
            Assert.Equal(query, QueryOf(rule).Trim());
            Assert.Equal(figure, (criterion["timeAggregation"], criterion.GetValueOrDefault("metricMeasureColumn"), criterion["operator"], criterion["threshold"]));
            Assert.Equal(perThing, Values.List(criterion.GetValueOrDefault("dimensions", new List<object?>())).Select(one => Values.Object(one)["name"]));
            Assert.Equal((1L, 1L), (periods["numberOfEvaluationPeriods"], periods["minFailingPeriodsToAlert"]));
            Assert.Equal((true, true), (rule.Find("properties", "enabled"), rule.Find("properties", "skipQueryValidation")));
        });

    [Theory]
    [MemberData(nameof(Names))]
    public void Two_of_the_five_places_that_ask_are_enough_to_be_told(string size)
    {
        var test = Template.Deployments[size].Made("Microsoft.Insights/webtests").Single();
        var alert = Template.Deployments[size].Made("Microsoft.Insights/metricAlerts").Single();

        Assert.Equal((true, 300L, 200L), (test.Find("properties", "Enabled"), test.Find("properties", "Frequency"), test.Find("properties", "ValidationRules", "ExpectedHttpStatusCode")));
        Assert.Equal(5, Values.List(test.Find("properties", "Locations")).Distinct().Count());
        Assert.Equal((true, 0L, 2L), (alert.Find("properties", "enabled"), alert.Find("properties", "severity"), alert.Find("properties", "criteria", "failedLocationCount")));
        Assert.Equal(test.Id, alert.Find("properties", "criteria", "webTestId"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_budget_writes_before_it_is_spent(string size) => Assert.Equal(
        [(80L, "Actual"), (100L, "Actual"), (110L, "Forecasted")],
        Values.Object(Template.Deployments[size].Made("Microsoft.Consumption/budgets").Single().Find("properties", "notifications")).Values
            .Select(Values.Object)
            .Select(one => (Values.Number(one["threshold"]), Values.Text(one["thresholdType"])))
            .Order());

    [Theory]
    [InlineData("AppTrace | where Message has 'x'", "there is no table AppTrace")]
    [InlineData("AppTraces | where Mesage has 'x'", "there is no Mesage in: where Mesage has 'x'")]
    [InlineData("AppTraces | wher Message has 'x'", "there is no operator wher in: wher Message has 'x'")]
    [InlineData("AppTraces | extend Line = parse_jsn(Message)", "there is no parse_jsn in: extend Line = parse_jsn(Message)")]
    [InlineData("AppTraces | extend Line = parse_json(Message | project Line", "a parenthesis is open in: extend Line = parse_json(Message")]
    public void A_query_with_a_wrong_name_is_told(string query, string fault) => Assert.Equal([fault], LogQuery.Read(query).Faults);

    /// <summary>The words of the query, what is counted and from which figure on, and of what each has an alert of its own.</summary>
    private static (string Query, (object, object?, object, object) Figure, string[] PerThing) Wanted(string code) => code switch
    {
        // A request that sampling kept stands for as many as its ItemCount says.
        "failures" => (
            """
            AppRequests
            | where toint(ResultCode) >= 500
            | project TimeGenerated, Name, ItemCount
            """,
            ("Total", "ItemCount", "GreaterThan", 5L),
            []),
        "watch-silent" => (
            """
            AppTraces
            | where Message contains '"EventId":121'
            | extend Line = parse_json(Message)
            | where toint(Line.EventId) == 121
            | project TimeGenerated
            """,
            ("Count", null, "LessThan", 1L),
            []),
        _ => (
            $"""
            AppTraces
            | where Message contains '"EventId":120'
            | extend Line = parse_json(Message)
            | where toint(Line.EventId) == 120 and tostring(Line.State.Symptom) == '{code}'
            | project TimeGenerated, About = tostring(Line.State.Where)
            """,
            ("Count", null, "GreaterThan", 0L),
            ["About"]),
    };

    private static IEnumerable<DeployedResource> SymptomRules(string size) =>
        Template.Deployments[size].Made(Rules).Where(rule => rule.Symbol == "symptomAlerts");

    private static string CodeOf(DeployedResource rule) => Values.Text(rule.Find("properties", "displayName"))["Tcns: ".Length..];

    private static string QueryOf(DeployedResource rule) => Values.Text(Criterion(rule)["query"]);

    private static IReadOnlyDictionary<string, object?> Criterion(DeployedResource rule) =>
        Values.Object(Values.List(rule.Find("properties", "criteria", "allOf")).Single());
}
