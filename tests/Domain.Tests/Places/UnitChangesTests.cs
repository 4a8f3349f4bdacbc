using Tcns.Domain.Places;

namespace Tcns.Domain.Tests.Places;

public class UnitChangesTests
{
    [Fact]
    public void Twenty_five_units_changed_their_kind_since_the_reform()
    {
        Assert.Equal(25, Country.Changes.All.Count);
        Assert.All(Country.Changes.All, change =>
        {
            Assert.NotEqual(change.FormerKind, Country.Unit(change.Code.Value).Kind);
            Assert.InRange(change.On, new DateOnly(2025, 7, 2), new DateOnly(2026, 9, 20));
        });
    }

    [Fact]
    public void A_change_says_what_the_unit_was_until_when_and_by_which_resolution() =>
        Assert.Equal(
            new UnitChange(UnitCode.Parse("25270"), UnitKind.Commune, new DateOnly(2026, 4, 30), "237/NQ-UBTVQH16"),
            Country.Changes.Find(UnitCode.Parse("25270")));

    [Theory]
    [InlineData("code,kind\n25270,commune")]
    [InlineData("code,former,on,resolution\n25270,commune,2026-04-30")]
    [InlineData("code,former,on,resolution\n25270,village,2026-04-30,237/NQ-UBTVQH16")]
    public void A_list_of_another_form_is_refused(string list) =>
        Assert.Throws<InvalidDataException>(() => UnitChanges.Read(new StringReader(list)));
}
