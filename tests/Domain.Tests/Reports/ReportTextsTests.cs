using Tcns.Domain.Privacy;
using Tcns.Domain.Reports;

namespace Tcns.Domain.Tests.Reports;

public class ReportTextsTests
{
    private const string Named = "Ông Trần Văn Bình chưa có điện thoại";

    [Fact]
    public void Of_a_report_goes_each_text_that_names_the_person_and_no_other()
    {
        var traces = PersonTraces.Of(["Trần Văn Bình"], []);

        Assert.Equal(new ReportTexts("", "b", "c"), new ReportTexts(Named, "b", "c").Forget(traces));
        Assert.Equal(new ReportTexts("a", "", "c"), new ReportTexts("a", Named, "c").Forget(traces));
        Assert.Equal(new ReportTexts("a", "b", ""), new ReportTexts("a", "b", Named).Forget(traces));
    }
}
