using Tcns.PowerBi.Tests.Tmdl;

namespace Tcns.PowerBi.Tests.Measures;

/// <summary>Every measure and every role's filter, as text.</summary>
public class MeasureTextTests
{
    [Fact]
    public void All_can_be_read_and_know_what_they_name() => Assert.Empty(MeasureModel.Empty(SemanticModel.Blobs).Faults().Select(fault => fault.ToString()));

    [Fact]
    public void Figures_of_indicators_are_made_of_whole_numbers_alone()
    {
        // No measure may take a value that has been divided before: shares do not add up.
        var figures = SemanticModel.Blobs.Table("Số liệu chỉ số");

        Assert.DoesNotContain(figures.Of("column"), column => column.Property("sourceColumn") == "value");
        Assert.All(SemanticModel.Blobs.Measures, measure => Assert.DoesNotContain("AVERAGEX", measure.Text!, StringComparison.Ordinal));
    }
}
