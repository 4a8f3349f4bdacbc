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
    [InlineData("AppTrace | where Message has 'x'", "there is no table AppTrace")]
    [InlineData("AppTraces | where Mesage has 'x'", "there is no Mesage in: where Mesage has 'x'")]
    [InlineData("AppTraces | wher Message has 'x'", "there is no operator wher in: wher Message has 'x'")]
    [InlineData("AppTraces | extend Line = parse_jsn(Message)", "there is no parse_jsn in: extend Line = parse_jsn(Message)")]
    [InlineData("AppTraces | extend Line = parse_json(Message | project Line", "a parenthesis is open in: extend Line = parse_json(Message")]
    public void A_query_with_a_wrong_name_is_told(string query, string fault) => Assert.Equal([fault], LogQuery.Read(query).Faults);

    private static IEnumerable<DeployedResource> SymptomRules(string size) =>
        Template.Deployments[size].Made(Rules).Where(rule => rule.Symbol == "symptomAlerts");

    private static string CodeOf(DeployedResource rule) => Values.Text(rule.Find("properties", "displayName"))["Tcns: ".Length..];

    private static string QueryOf(DeployedResource rule) => Values.Text(Criterion(rule)["query"]);

    private static IReadOnlyDictionary<string, object?> Criterion(DeployedResource rule) =>
        Values.Object(Values.List(rule.Find("properties", "criteria", "allOf")).Single());
}
