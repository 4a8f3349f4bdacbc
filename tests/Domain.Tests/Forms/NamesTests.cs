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
    public void A_text_with_letters_is_a_name(string text) => Assert.True(Names.IsName(text));

    [Theory]
    [InlineData("12")]
    [InlineData("- . -")]
    [InlineData("\ud83d\ude00")]
    [InlineData("Tổ\nhai")]
    [InlineData("Tổ \u202eĐông")]
    [InlineData("Tổ\u2066 Đông")]
    [InlineData("Hoa\u200b")]
    [InlineData("Hoa\u200d")]
    [InlineData("Hoa\u00ad")]
    [InlineData("Tổ\u2028hai")]
    [InlineData("Tổ\u2029hai")]
    [InlineData("Tổ \ue000")]
    [InlineData("Tổ \u0378")]
    [InlineData("\u0301")]
    public void Without_a_letter_or_with_what_nobody_sees_it_is_none(string text)
    {
        var fields = new JsonFields(JsonSerializer.SerializeToElement(new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = text }));

        Assert.Null(fields.Name("name", 100, required: true));
        Assert.Equal([FaultCodes.Malformed], fields.Finish().Select(fault => fault.Code));
    }

    [Fact]
    public void A_name_that_lacks_is_required()
    {
        var fields = new JsonFields(JsonSerializer.SerializeToElement(new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "  " }));

        Assert.Null(fields.Name("name", 100, required: true));
        Assert.Equal([FaultCodes.Required], fields.Finish().Select(fault => fault.Code));
    }
}
