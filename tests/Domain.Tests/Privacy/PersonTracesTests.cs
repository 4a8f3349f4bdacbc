using System.Text;
using Tcns.Domain.Privacy;

namespace Tcns.Domain.Tests.Privacy;

public class PersonTracesTests
{
    private static readonly PersonTraces Traces = PersonTraces.Of(["Nguyễn Thị An"], ["0912345678"]);

    [Theory]
    [InlineData("thay bà Nguyễn Thị An")]
    [InlineData("NGUYỄN  THỊ AN, nghỉ")]
    [InlineData("(nguyễn thị an)")]
    [InlineData("gọi 0912 345 678")]
    [InlineData("+84 912.345.678")]
    public void A_text_with_the_name_or_phone_names_the_person(string text)
    {
        Assert.True(Traces.AreIn(text));
        Assert.True(Traces.AreIn(text.Normalize(NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Nguyễn Thị Anh")]
    [InlineData("bà An")]
    [InlineData("số 27/QĐ-UBND, 0912 345")]
    public void Other_texts_do_not(string? text) => Assert.False(Traces.AreIn(text));

    [Fact]
    public void Who_has_no_name_any_more_is_named_nowhere() => Assert.False(PersonTraces.Of([""], []).AreIn("Chủ tịch UBND xã"));
}
