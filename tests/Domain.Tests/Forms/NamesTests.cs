using System.Text.Json;
using Tcns.Domain.Forms;

namespace Tcns.Domain.Tests.Forms;

public class NamesTests
{
    [Theory]
    [InlineData("Nguyễn Thị Hoa")]
    [InlineData("H'Hen Niê (B)")]
    [InlineData("Thôn 12")]
    [InlineData("Tổ dân phố số 3 – khu A")]
    [InlineData("李")]
    public void A_text_with_letters_is_a_name(string text) => Assert.Equal((text, ""), Read(text));

    [Theory]
    [InlineData("Tổ\nhai", "Tổ hai")]
    [InlineData("Tổ \r\n hai\n", "Tổ hai")]
    [InlineData("Tổ\u2028hai", "Tổ hai")]
    [InlineData("Tổ\u2029\u0085hai", "Tổ hai")]
    [InlineData("Lò  Hoa", "Lò  Hoa")]
    [InlineData("Hoa\u200b", "Hoa")]
    [InlineData("\ufeffHo\u00ada", "Hoa")]
    [InlineData("\u200eHoa\u200f", "Hoa")]
    [InlineData("Ho\u2060a\u061c", "Hoa")]
    [InlineData("Hoa\ufe0f", "Hoa")]
    [InlineData("Hoa\U000e0100", "Hoa")]
    [InlineData("Hoa\u180b", "Hoa")]
    [InlineData("Hoa\u3164", "Hoa")]
    [InlineData("\u115fHoa\u1160\uffa0", "Hoa")]
    [InlineData("Hoa\u2800", "Hoa")]
    [InlineData("\u2800 Hoa", "Hoa")]
    [InlineData("Ho\u034fa", "Hoa")]
    [InlineData("Ho\u034f\u0300a", "Hòa")]
    public void What_nobody_sees_is_left_out_and_a_line_end_is_a_blank(string written, string name) => Assert.Equal((name, ""), Read(written));

    [Theory]
    [InlineData("\u3164")]
    [InlineData("\u115f")]
    [InlineData("\u1160")]
    [InlineData("\uffa0")]
    [InlineData("\u2800")]
    [InlineData("\ufe0f \u200b\u034f")]
    public void A_name_of_what_nobody_sees_lacks(string written)
    {
        Assert.Equal((null, FaultCodes.Required), Read(written));
        Assert.Equal((null, FaultCodes.Required), Read(written, required: false));
    }

    [Fact]
    public void A_village_may_be_named_by_its_number()
    {
        Assert.Equal(("5", ""), Read("5", digitsDo: true));
        Assert.Equal((null, FaultCodes.NoLetter), Read("- . -", digitsDo: true));
    }

    [Fact]
    public void A_name_is_no_longer_than_it_may_be_and_holds_no_personal_number()
    {
        Assert.Equal((null, FaultCodes.TooLong), Read(new string('a', 101)));
        Assert.Equal((null, FaultCodes.PersonalData), Read("Hoa 0010\u200b99123456"));
        Assert.Equal(100, Read(new string('a', 100) + new string('\u200b', 100)).Name!.Length);
    }

    [Theory]
    [InlineData("12")]
    [InlineData("- . -")]
    [InlineData("\ud83d\ude00")]
    [InlineData("\u0301")]
    public void Without_a_letter_it_is_none(string text) => Assert.Equal((null, FaultCodes.NoLetter), Read(text));

    [Theory]
    [InlineData("Tổ \u202eĐông")]
    [InlineData("Tổ \u202aĐông\u202c")]
    [InlineData("Tổ\u2066 Đông")]
    [InlineData("Hoa\u200d")]
    [InlineData("Hoa\u0007")]
    [InlineData("Ho\ta")]
    [InlineData("Tổ \ue000")]
    [InlineData("Tổ \u0378")]
    [InlineData("Hoa\ufffe")]
    [InlineData("\u202e")]
    public void With_a_sign_that_turns_or_hides_letters_it_is_none(string text) => Assert.Equal((null, FaultCodes.HiddenSign), Read(text));

    [Fact]
    public void A_name_that_lacks_is_required()
    {
        var fields = new JsonFields(JsonSerializer.SerializeToElement(new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "  " }));

        Assert.Null(fields.Name("name", 100, required: true));
        Assert.Equal([FaultCodes.Required], fields.Finish().Select(fault => fault.Code));
    }

    private static (string? Name, string Faults) Read(string text, bool required = true, bool digitsDo = false)
    {
        var fields = new JsonFields(JsonSerializer.SerializeToElement(new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = text }));
        var name = fields.Name("name", 100, required, digitsDo);
        return (name, string.Join(' ', fields.Finish().Select(fault => fault.Code)));
    }
}
