using System.Text.Json;
using Tcns.Domain.Forms;
using Tcns.Domain.Plans;
using static Tcns.Domain.Tests.Plans.Shipped;

namespace Tcns.Domain.Tests.Plans;

public class PlanTextTests
{
    [Fact]
    public void Every_fault_is_found_at_once() => Assert.Equal(
        ["/id malformed", "/unit unknown-unit", "/teams/village/max out-of-range", "/targets/0/every unknown-value", "/a~1b unknown-property"],
        Faults(Example.With(
            ("/id", "\"Xuân Hưng\""), ("/unit", "\"99999\""), ("/teams/village/max", "6"), ("/targets/0/every", "\"day\""), ("/a~b", "1"))
            .Replace("a~b", "a/b", StringComparison.Ordinal)).Select(fault => fault.Path + " " + fault.Code));

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"plan\"")]
    public void What_is_no_object_is_no_plan(string json) => Assert.Equal([new Fault("", FaultCodes.Type)], Faults(json));

    [Fact]
    public void What_an_empty_object_lacks_is_named() => Assert.Equal(
        ["/id", "/title", "/unit", "/from", "/source", "/calendar"],
        Faults("{}").Where(fault => fault.Code == FaultCodes.Required).Select(fault => fault.Path));

    [Fact]
    public void What_may_be_absent_has_its_default()
    {
        var plan = Parse("""
            { "id": "abc", "title": "Kế hoạch", "unit": "08", "from": "2026-01-01", "calendar": "civil", "source": { "issuer": "UBND tỉnh" },
              "targets": [ { "indicator": "members-trained", "value": 100, "every": "year" } ] }
            """);

        Assert.Equal((null, 15, TrainingWindow.YearToDate), (plan.To, plan.ClosingDays, plan.Targets[0].Window));
        Assert.Equal(default, plan.Rules.Teams);
        Assert.Empty(plan.Reports);
    }

    [Theory]
    [InlineData("2025-11")]
    [InlineData("2025-07-17")]
    public void A_plan_is_issued_on_a_day_or_in_a_month(string text) =>
        Assert.Equal(text, Parse(Example.With(("/source/issuedOn", $"\"{text}\""))).Source.IssuedOn!.Value);

    [Fact]
    public void One_indicator_may_have_several_rhythms()
    {
        var plan = Parse(Example.With(
            ("/targets/4", """{ "indicator": "supports-per-team", "value": 20, "every": "month" }"""),
            ("/targets/5", """{ "indicator": "supports-per-team", "value": 400, "by": "2026-06-30" }"""),
            ("/targets/6", """{ "indicator": "supports-per-team", "value": 800, "by": "2026-12-31" }""")));

        Assert.Equal(4, plan.Targets.Count(target => target.Indicator.Id == "supports-per-team"));
    }

    [Fact]
    public void Half_years_are_reported_by_the_reporting_calendar()
    {
        var plan = Parse(Example.With(("/reports/0/every", "\"half-year\"")));

        Assert.Equal("2026-RH1", plan.ReportsDue(Day("2026-06-01"), Day("2026-06-30")).Single().Period.ToString());
    }

    [Fact]
    public void A_value_that_is_written_in_another_way_is_the_same_value()
    {
        var other = Example.Json.Replace("\"value\": 50", "\"value\": 50.00", StringComparison.Ordinal);

        Assert.Equal(PlanText.Write(Parse(Example.Json)), PlanText.Write(Parse(other)));
    }

    [Fact]
    public void A_plan_may_have_topics_of_its_own()
    {
        var plan = Parse(Example.With(("/topics", Topics)));

        Assert.Equal(
            [("xuan-hung-2026.cho-que", "economy", "Chợ quê", "Country market"), ("xuan-hung-2026.le-hoi", "society", new string('ă', 100), null)],
            plan.Topics.Select(topic => (topic.Id, topic.Pillar, topic.Vietnamese, topic.English)));
    }

    [Theory]
    [InlineData("""{ "pillar": "economy", "vi": "Chợ" }""", "id required")]
    [InlineData("""{ "id": "xuan-hung-2026.cho", "vi": "Chợ" }""", "pillar required")]
    [InlineData("""{ "id": "xuan-hung-2026.cho", "pillar": "market", "vi": "Chợ" }""", "pillar unknown-value")]
    [InlineData("""{ "id": "xuan-hung-2026.cho", "pillar": "economy" }""", "vi required")]
    [InlineData("""{ "id": "tan-ky-2026.cho", "pillar": "economy", "vi": "Chợ" }""", "id malformed")]
    [InlineData("""{ "id": "cho.xuan-hung-2026", "pillar": "economy", "vi": "Chợ" }""", "id malformed")]
    [InlineData("""{ "id": "xuan-hung-2026-cho", "pillar": "economy", "vi": "Chợ" }""", "id malformed")]
    [InlineData("""{ "id": "xuan-hung-2026.cho-que", "pillar": "economy", "vi": "Chợ" }""", "id doubled")]
    public void Of_a_topic_what_is_wrong_is_named(string topic, string fault) => Assert.Equal(
        ["/topics/2/" + fault], Faults(Example.With(("/topics", Topics), ("/topics/2", topic))).Select(found => found.Path + " " + found.Code));

    [Fact]
    public void A_topics_name_has_a_hundred_letters_at_most() => Assert.Equal(
        ["/topics/0/vi", "/topics/0/en"],
        Faults(Example.With(("/topics", $$"""[{ "id": "xuan-hung-2026.a", "pillar": "economy", "vi": "{{new string('a', 101)}}", "en": "{{new string('a', 101)}}" }]""")))
            .Select(fault => fault.Path));

    private static string Topics => $$"""
        [{ "id": "xuan-hung-2026.cho-que", "pillar": "economy", "vi": "Chợ quê", "en": "Country market" },
         { "id": "xuan-hung-2026.le-hoi", "pillar": "society", "vi": "{{new string('ă', 100)}}" }]
        """;

    public static TheoryData<string> WholePlans { get; } =
    [
        .. Shipped.Plans.Select(plan => Text(plan.Id.Value)),
        Example.Json,
        Example.With(("/to", "null"), ("/source/signer", "\"Chủ tịch\""), ("/teams/village/perVillage/max", "null")),
        Example.With(("/reports/0/before", "null"), ("/reports/0/month", "-"), ("/targets/0/value", "0.5")),
        Example.With(("/topics", Topics)),
        Example.With(("/changes", """[{ "on": "2026-02-01", "decision": "12/QĐ-UBND", "note": "Nâng" }, { "on": "2026-03-01", "note": "Gia hạn" }]""")),
    ];

    [Theory]
    [MemberData(nameof(WholePlans))]
    public void A_plan_that_is_written_reads_as_itself(string json)
    {
        var plan = Parse(json);
        var again = Parse(PlanText.Write(plan));

        Assert.Equal(plan, again);
        Assert.Equal(plan.GetHashCode(), again.GetHashCode());
    }

    [Theory]
    [InlineData("/title", "\"Kế hoạch khác\"")]
    [InlineData("/to", "null")]
    [InlineData("/source/basis/1", "\"124/KH-UBND\"")]
    [InlineData("/closingDays", "16")]
    [InlineData("/teams/village/perVillage/max", "2")]
    [InlineData("/targets/0/value", "51")]
    [InlineData("/targets/2/quota", "11")]
    [InlineData("/targets/3/window", "\"year-to-date\"")]
    [InlineData("/reports/0/month", "\"next\"")]
    [InlineData("/reports/0/default", "true")]
    [InlineData("/changes", """[{ "on": "2026-02-01", "note": "Nâng chỉ tiêu" }]""")]
    [InlineData("/topics", """[{ "id": "xuan-hung-2026.cho", "pillar": "economy", "vi": "Chợ" }]""")]
    public void A_plan_that_differs_anywhere_is_another(string place, string value)
    {
        var other = Parse(Example.With((place, value)));

        Assert.NotEqual(Parse(Example.Json), other);
        Assert.NotEqual(PlanText.Write(Parse(Example.Json)), PlanText.Write(other));
    }

    [Fact]
    public void Vietnamese_is_written_as_it_is_read() => Assert.Contains("Xuân Hưng", PlanText.Write(Parse(Example.Json)), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(ShippedPlansTests.Ids), MemberType = typeof(ShippedPlansTests))]
    public void A_shipped_file_is_written_in_the_canonical_form(string id) =>
        Assert.Equal(Compact(Text(id)), Compact(PlanText.Write(Plan(id))));

    private static string Compact(string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(json));
}
