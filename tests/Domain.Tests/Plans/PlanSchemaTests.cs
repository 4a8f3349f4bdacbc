using System.Text.Json;
using Tcns.Domain.Indicators;

namespace Tcns.Domain.Tests.Plans;

/// <summary>The schema and the reader say the same of everything that both can judge.</summary>
public class PlanSchemaTests
{
    [Fact]
    public async Task The_shipped_plans_and_what_varies_within_the_rules_fit_the_schema_and_are_read()
    {
        string[] plans = [
            .. Shipped.Plans.Select(plan => Shipped.Text(plan.Id.Value)),
            Example.Json,
            .. PlanVariants.Accepted.Select(variant => Example.With((variant.Place, variant.Value))),
            Example.With(("/calendar", "\"civil\"")),
        ];

        Assert.All(plans, plan => Shipped.Parse(plan));
        Assert.All(await SchemaVerdicts.OfAsync(plans), Assert.Empty);
    }

    [Fact]
    public async Task What_the_reader_refuses_the_schema_refuses()
    {
        var variants = PlanVariants.RefusedByBoth;
        var verdicts = await SchemaVerdicts.OfAsync(variants.Select(variant => Example.With((variant.Place, variant.Value))));

        Assert.All(variants.Zip(verdicts), pair =>
        {
            Assert.Equal([pair.First.Fault], SaidByReader(Example.With((pair.First.Place, pair.First.Value))));
            Assert.True(pair.Second.Length > 0, "The schema accepts " + pair.First);
        });
    }

    [Fact]
    public async Task A_half_year_of_the_civil_calendar_is_refused_by_both()
    {
        var plan = Example.With(("/calendar", "\"civil\""), ("/reports/0/every", "\"half-year\""));

        Assert.Equal(["/reports/0/every meaningless"], SaidByReader(plan));
        Assert.NotEmpty((await SchemaVerdicts.OfAsync([plan]))[0]);
    }

    [Fact]
    public async Task What_needs_more_than_a_schema_the_reader_alone_refuses()
    {
        var variants = PlanVariants.RefusedByTheReaderAlone;
        string[] plans = [.. variants.Select(variant => Example.With((variant.Place, variant.Value)))];

        Assert.All(variants.Zip(plans), pair => Assert.Equal([pair.First.Fault], SaidByReader(pair.Second)));
        Assert.All(await SchemaVerdicts.OfAsync(plans), Assert.Empty);
    }

    [Fact]
    public async Task Every_indicator_with_every_rhythm_is_judged_alike_by_both()
    {
        string[] plans = [.. TargetMeaningTests.Pairs.Select(pair => pair.Data).Select(data => TargetMeaningTests.With(data.Item1, data.Item2, data.Item3))];
        var verdicts = await SchemaVerdicts.OfAsync(plans);

        Assert.Equal(plans.Where(plan => SaidByReader(plan).Count == 0), plans.Where((_, index) => verdicts[index].Length == 0));
    }

    [Fact]
    public void The_schema_knows_the_indicators_that_may_have_a_target()
    {
        var target = SchemaVerdicts.Schema.GetProperty("$defs").GetProperty("target").GetProperty("properties");
        var known = target.GetProperty("indicator").GetProperty("enum");

        Assert.Equal(
            Catalogue.All.Where(indicator => indicator.Kind is not IndicatorKind.None).Select(indicator => indicator.Id),
            known.EnumerateArray().Select(id => id.GetString()));
    }

    [Fact]
    public void Every_property_is_described_in_both_languages() => Assert.All(
        Properties(SchemaVerdicts.Schema),
        property => Assert.Contains(" / ", property.Value.GetProperty("description").GetString(), StringComparison.Ordinal));

    private static List<string> SaidByReader(string json)
    {
        Domain.Plans.PlanText.TryRead(JsonSerializer.Deserialize<JsonElement>(json), Shipped.Units, out _, out var faults);
        return [.. faults.Select(fault => fault.Path + " " + fault.Code)];
    }

    /// <summary>Those that are shapes of their own; conditions repeat them without a word.</summary>
    private static IEnumerable<JsonProperty> Properties(JsonElement shape)
    {
        if (shape.ValueKind != JsonValueKind.Object)
            yield break;
        foreach (var part in shape.EnumerateObject().Where(part => part.Name is not ("if" or "then" or "else" or "oneOf" or "allOf")))
        {
            IEnumerable<JsonProperty> own = part.Name == "properties" ? part.Value.EnumerateObject() : [];
            foreach (var property in own.Concat(Properties(part.Value)))
                yield return property;
        }
    }
}
