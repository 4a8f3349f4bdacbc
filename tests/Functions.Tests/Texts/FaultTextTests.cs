using Tcns.Domain.Forms;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Tests.Texts;

public class FaultTextTests
{
    private static readonly DateOnly Day = new(2025, 7, 1);

    [Fact]
    public void Bounds_are_told_with_the_ends_that_they_have() => Assert.Equal(
        ["giá trị từ 0 đến 5", "giá trị từ 5 trở đi", "giá trị từ năm 1900 đến năm 2999", "không quá 1.000 mục"],
        new[] { Bounds.Between(0, 5), Bounds.From(5), Bounds.OfYears(1900, 2999), Bounds.OfEntries(1000) }.Select(bounds => Allowed(bounds, Language.Vietnamese)));

    [Fact]
    public void Digits_stand_in_groups_as_the_reader_writes_them()
    {
        Assert.Equal("giá trị từ 0,5 đến 1.000.000", Allowed(Bounds.Between(0.5m, 1_000_000), Language.Vietnamese));
        Assert.Equal("from 0.5 to 1,000,000", Allowed(Bounds.Between(0.5m, 1_000_000), Language.English));
        Assert.Equal("from 1900 to 2999", Allowed(Bounds.OfYears(1900, 2999), Language.English));
        Assert.Equal("no more than 50 entries", Allowed(Bounds.OfEntries(50), Language.English));
        Assert.Equal("Dài quá 1.000 ký tự.", FaultText.OfJson(FaultCodes.TooLong, 1000, Language.Vietnamese));
        Assert.Equal("Longer than 1,000 characters.", FaultText.OfJson(FaultCodes.TooLong, 1000, Language.English));
    }

    [Fact]
    public void A_day_is_told_as_it_is_written_there()
    {
        Assert.Equal("Chỉ nhận giá trị từ 01/07/2025 trở đi.", FaultText.OfCell("fault." + FaultCodes.OutOfRange, Bounds.From(Day), Language.Vietnamese));
        Assert.Equal("Chỉ nhận giá trị từ 2025-07-01 trở đi.", FaultText.OfJson(FaultCodes.OutOfRange, Bounds.From(Day), Language.Vietnamese));
    }

    [Fact]
    public void A_time_of_day_is_told_as_it_is_sent() => Assert.Equal(
        ["giá trị từ 21:00 đến 20:00", "from 21:00 to 20:00"],
        new[] { Language.Vietnamese, Language.English }.Select(language => Allowed(Bounds.Between(new TimeOnly(21, 0), new TimeOnly(20, 0)), language)));

    private static string Allowed(Bounds bounds, Language language)
    {
        var text = FaultText.OfJson(FaultCodes.OutOfRange, bounds, language);
        return text[(language == Language.English ? "Must be " : "Chỉ nhận ").Length..^1];
    }
}
