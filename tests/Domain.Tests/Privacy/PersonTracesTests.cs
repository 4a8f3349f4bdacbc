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
    [InlineData("thay ba Nguyen Thi An")]
    [InlineData("NGUYEN THI AN nghi om")]
    [InlineData("nguyen.thi.an@xa.vn")]
    [InlineData("Nguyễn-Thị-An")]
    [InlineData("Nguyễn\u200b Thị\n An")]
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
    [InlineData("Nguyen Thi Anh")]
    [InlineData("Nguyễn Thị Ân")]
    [InlineData("Nguyễn Thị, ban An ninh")]
    [InlineData("Nguyễn Thi An")]
    [InlineData("số 27/QĐ-UBND, 0912 345")]
    public void Other_texts_do_not(string? text) => Assert.False(Traces.AreIn(text));

    [Theory]
    [InlineData("Trần Văn Hòa", "ông Trần Văn Hoà")]
    [InlineData("Trần Văn Hoà", "ông Trần Văn Hòa")]
    [InlineData("Lý Thị Thủy", "bà Lí Thị Thuỷ")]
    [InlineData("H'Hen Niê", "h hen nie")]
    [InlineData("Y Moan Êban", "Y-Moan Êban")]
    public void Other_spellings_of_the_name_are_found(string name, string text) => Assert.True(PersonTraces.Of([name], []).AreIn(text));

    [Fact]
    public void A_name_of_one_word_is_found_with_its_marks_alone()
    {
        var traces = PersonTraces.Of(["Hòa"], []);

        Assert.True(traces.AreIn("chị Hoà báo"));
        Assert.False(traces.AreIn("tặng hoa"));
    }

    [Fact]
    public void What_may_as_well_be_somebody_elses_name_names_nobody()
    {
        var traces = PersonTraces.Of(["Trần Văn Hòa"], [], ["Trần Văn Hoa"]);

        Assert.True(traces.AreIn("ông Trần Văn Hoà"));
        Assert.False(traces.AreIn("ông Tran Van Hoa"));
        Assert.True(traces.AreIn("ông Tran Van Hoa, tức Trần Văn Hòa"));
    }

    [Theory]
    [InlineData("Y Hoa Niê", "Y Hoa", "thay Y Hoa Niê")]
    [InlineData("Y Hoa Niê", "Hoa Niê", "thay y hoa nie")]
    [InlineData("Phan Thanh An", "Phan Thanh Ân", "thay Phan Thanh An")]
    [InlineData("Trần Thị Vy", "Trần Thị Vi", "bà Trần Thị Vy")]
    [InlineData("Văn An", "Nguyễn Văn An", "Nguyễn Văn An và Văn An")]
    [InlineData("Văn An", "Nguyễn Văn Ân", "Nguyễn Văn An")]
    [InlineData("Niê Kdam", "Y Hoa Niê", "Y Hoa Niê Kdam")]
    public void Neither_a_shorter_nor_a_less_alike_name_of_another_hides_the_persons(string name, string other, string text) =>
        Assert.True(PersonTraces.Of([name], [], [other]).AreIn(text));

    [Theory]
    [InlineData("Văn An", "Nguyễn Văn An", "ông Nguyễn Văn An")]
    [InlineData("Văn An", "Nguyễn Văn An", "nguyen van an")]
    [InlineData("Thanh", "Phan Thanh An", "Phan Thanh An")]
    [InlineData("Phan Thanh Ân", "Phan Thanh An", "Phan Thanh An")]
    [InlineData("Hen Niê", "H'Hen Niê", "chị H'Hen Niê")]
    public void A_name_within_another_persons_name_is_that_persons(string name, string other, string text) =>
        Assert.False(PersonTraces.Of([name], [], [other]).AreIn(text));

    [Theory]
    [InlineData("Vy", "vi phạm")]
    [InlineData("Hy", "hi sinh")]
    public void A_name_of_one_word_is_found_in_its_own_letters_alone(string name, string text)
    {
        Assert.False(PersonTraces.Of([name], []).AreIn(text));
        Assert.True(PersonTraces.Of([name], []).AreIn("chị " + name.ToUpperInvariant() + " báo"));
    }

    [Fact]
    public void Who_has_no_name_any_more_is_named_nowhere() => Assert.False(PersonTraces.Of([""], []).AreIn("Chủ tịch UBND xã"));
}
