using System.Text;
using Tcns.Domain.Teams;

namespace Tcns.Domain.Tests.Teams;

public class PersonNameTests
{
    [Theory]
    [InlineData("Nguyễn Văn Hòa", "Nguyễn Văn Hoà")]
    [InlineData("Nguyễn Văn Hòa", "NGUYỄN VĂN HÒA")]
    [InlineData("Nguyễn Văn Hòa", "  Nguyễn  Văn\u00a0Hòa ")]
    [InlineData("Đặng Thủy", "Ðặng Thuỷ")]
    [InlineData("Y-Moan Êban", "Y Moan Êban")]
    [InlineData("H'Hen Niê", "H’Hen Niê")]
    [InlineData("H'Hen Niê", "HʼHEN Niê")]
    [InlineData("Lò Văn 2", "Lò  Văn  2")]
    [InlineData("កោ", "កោ ")]
    public void One_name_in_two_writings(string one, string other)
    {
        Assert.Equal(PersonName.KeyOf(one), PersonName.KeyOf(other));
        Assert.Equal(PersonName.KeyOf(one), PersonName.KeyOf(other.Normalize(NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData("Nguyễn Văn Hòa", "Nguyễn Văn Hoa")]
    [InlineData("Nguyễn Văn Hòa", "Nguyễn Văn Hóa")]
    [InlineData("Nguyễn Văn Hòa", "Nguyen Van Hoa")]
    [InlineData("Nguyễn Văn Đông", "Nguyễn Văn Dông")]
    [InlineData("Trần Thị Vy", "Trần Thị Vi")]
    [InlineData("Trần Thị Lan (1)", "Trần Thị Lan (2)")]
    [InlineData("Lò Văn A", "Lò Văn")]
    [InlineData("H'Uyên Niê", "Huyên Niê")]
    [InlineData("H'Uyên Niê", "H Uyên Niê")]
    [InlineData("Ta^n", "Tan")]
    [InlineData("Ta^n", "Ta n")]
    [InlineData("Lê Văn²", "Lê Văn³")]
    [InlineData("Lê Văn²", "Lê Văn")]
    [InlineData("Lê Văn²", "Lê Văn2")]
    [InlineData("កា", "កោ")]
    [InlineData("កា", "ក")]
    public void Two_names(string one, string other) => Assert.NotEqual(PersonName.KeyOf(one), PersonName.KeyOf(other));

    [Theory]
    [InlineData("")]
    [InlineData(" - ' ^ ")]
    public void Without_letters_and_digits_there_is_none(string text) => Assert.Equal("", PersonName.KeyOf(text));
}
