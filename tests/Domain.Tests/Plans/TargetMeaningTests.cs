using Tcns.Domain.Forms;
using Tcns.Domain.Indicators;
using static Tcns.Domain.Tests.Plans.Shipped;

namespace Tcns.Domain.Tests.Plans;

/// <summary>Every indicator with every rhythm: what has a meaning is read, what has none is refused.</summary>
public class TargetMeaningTests
{
    private static readonly (string Name, string Value)[] Rhythms =
        [("always", "true"), ("every", "\"month\""), ("every", "\"quarter\""), ("every", "\"year\""), ("by", "\"2026-12-31\"")];

    public static TheoryData<string, string, string> Pairs { get; } =
        new(from indicator in Catalogue.All from rhythm in Rhythms select (indicator.Id, rhythm.Name, rhythm.Value));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_target_is_read_where_it_has_a_meaning(string indicator, string rhythm, string value)
    {
        var json = With(indicator, rhythm, value);
        var isRefused = Catalogue.ById[indicator].Kind switch
        {
            IndicatorKind.State => rhythm == "every",
            IndicatorKind.Grows => rhythm == "always",
            IndicatorKind.Rate => false,
            _ => true,
        };

        if (isRefused)
            Assert.Contains(Faults(json), fault => fault.Code == FaultCodes.Meaningless);
        else
            Assert.Equal(indicator, Parse(json).Targets[^1].Indicator.Id);
    }

    internal static string With(string indicator, string rhythm, string value)
    {
        var quota = indicator == "members-on-quota" ? ", \"quota\": 7" : "";
        var target = $$"""{ "indicator": "{{indicator}}", "value": 1, "{{rhythm}}": {{value}}{{quota}} }""";
        return Example.With(("/targets", "[" + target + "]"));
    }
}
