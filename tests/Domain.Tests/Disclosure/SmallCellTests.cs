using System.Globalization;
using Tcns.Domain.Disclosure;

namespace Tcns.Domain.Tests.Disclosure;

public class SmallCellTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "<5")]
    [InlineData(4, "<5")]
    [InlineData(5, "5")]
    [InlineData(312, "312")]
    public void A_count_of_a_few_is_withheld(long count, string shown) => Assert.Equal(shown, Text(SmallCells.Show(count, null)));

    [Theory]
    [InlineData(0, 312, "0/312")]
    [InlineData(4, 312, "<5/312")]
    [InlineData(5, 312, "5/312")]
    [InlineData(307, 312, "307/312")]
    [InlineData(308, 312, "-5/312")]
    [InlineData(311, 312, "-5/312")]
    [InlineData(312, 312, "312/312")]
    [InlineData(313, 312, "313/312")]
    [InlineData(10, 10, "10/10")]
    [InlineData(5, 10, "5/10")]
    [InlineData(6, 10, "-5/10")]
    [InlineData(5, 9, "<9/9")]
    [InlineData(1, 9, "<9/9")]
    [InlineData(5, 5, "5/5")]
    [InlineData(4, 5, "<5/5")]
    [InlineData(4, 4, "<5")]
    [InlineData(0, 4, "0")]
    [InlineData(0, 0, "?")]
    public void Of_a_share_neither_those_that_have_nor_those_that_lack_are_shown_where_they_are_few(long some, long all, string shown) =>
        Assert.Equal(shown, Text(SmallCells.Show(some, all)));

    [Theory]
    [InlineData(3, 7L, "3/7")]
    [InlineData(1, 1L, "1/1")]
    [InlineData(2, null, "2")]
    [InlineData(0, 0L, "?")]
    public void What_counts_neither_people_nor_households_is_shown_as_it_is(long some, long? all, string shown) =>
        Assert.Equal(shown, Text(SmallCells.ShowWhole(some, all)));

    [Fact]
    public void A_share_in_percent_is_there_where_both_its_numbers_are_shown()
    {
        Assert.Equal(37.5m, SmallCells.ShowWhole(3, 8).Value);
        Assert.Equal(100m, SmallCells.ShowWhole(1, 1).Value);
        Assert.Equal(0m, SmallCells.Show(0, 20).Value);
        Assert.All([SmallCells.Show(3, 200), SmallCells.Show(199, 200), SmallCells.Show(0, 4), SmallCells.Show(300, null), PublicCount.None], count => Assert.Null(count.Value));
    }

    [Fact]
    public void A_sum_is_of_what_is_shown()
    {
        var sum = SmallCells.Sum([SmallCells.Show(300, 312), SmallCells.Show(3, 200), SmallCells.Show(98, 100), SmallCells.Show(0, 3), SmallCells.Show(0, 0)]);

        Assert.Equal("≥396/612", Text(sum));
    }

    [Fact]
    public void A_sum_of_a_few_alone_is_withheld_itself() => Assert.Equal("?", Text(SmallCells.Sum([SmallCells.Show(3, null), SmallCells.Show(0, null)])));

    [Fact]
    public void Nothing_is_known_of_communes_of_which_nothing_is() => Assert.Equal(PublicCount.None, SmallCells.Sum([PublicCount.None]));

    [Fact]
    public void Where_all_is_shown_the_sum_is_exact() => Assert.Equal("17/40", Text(SmallCells.Sum([SmallCells.Show(12, 20), SmallCells.Show(5, 20)])));

    /// <summary>
    /// The attack: who knows the rule makes every table of two communes, keeps those that look as what was published, and sees what they
    /// have in common.
    /// </summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_few_can_be_worked_out_from_the_sum_and_the_others(bool isShare)
    {
        long[] denominators = isShare ? [3, 4, 5, 6, 9, 10, 11, 15] : [0];
        var cells = denominators.SelectMany(all => Enumerable.Range(0, isShare ? (int)all + 1 : 16).Select(some => (Some: (long)some, All: isShare ? all : (long?)null))).ToArray();
        var tables = from first in cells from second in cells select (First: first, Second: second, Seen: Publish([first, second]));
        foreach (var alike in tables.GroupBy(table => table.Seen, StringComparer.Ordinal))
        {
            AssertHidden([.. alike.Select(table => table.First)], alike.Key);
            AssertHidden([.. alike.Select(table => table.Second)], alike.Key);
        }
    }

    [Fact]
    public void The_sum_of_many_communes_is_the_same_whatever_is_withheld()
    {
        var dice = new Random(17);
        for (var round = 0; round < 500; round++)
        {
            var communes = Enumerable.Range(0, 12).Select(_ => (Some: dice.NextInt64(0, 40), All: (long?)40)).ToArray();
            var other = communes.Select(commune => commune.Some is > 0 and < 5 ? commune with { Some = dice.NextInt64(1, 5) }
                : commune.Some is > 35 and < 40 ? commune with { Some = dice.NextInt64(36, 40) } : commune).ToArray();

            Assert.Equal(Publish(communes), Publish(other));
        }
    }

    /// <summary>What may be behind what was published: several numbers wherever one of them is of a few, of those that have or that lack.</summary>
    private static void AssertHidden((long Some, long? All)[] possible, string seen)
    {
        var numbers = possible.Select(cell => cell.Some).Distinct().ToArray();
        var lacking = possible.Where(cell => cell.All is not null).Select(cell => cell.All - cell.Some).Distinct().ToArray();
        var isHidden = (!numbers.Any(number => number is > 0 and < 5) || numbers.Length > 1) && (!lacking.Any(number => number is > 0 and < 5) || lacking.Length > 1);
        Assert.True(isHidden, seen + " gives " + string.Join(", ", possible));
    }

    private static string Publish(IReadOnlyList<(long Some, long? All)> communes)
    {
        PublicCount[] shown = [.. communes.Select(commune => SmallCells.Show(commune.Some, commune.All))];
        return string.Join(' ', shown.Append(SmallCells.Sum(shown)).Select(Text));
    }

    private static string Text(PublicCount count) =>
        (count.IsAtLeast && count.Numerator is not null ? "≥" : "") + Numerator(count) + (count.Denominator is { } all ? "/" + all.ToString(CultureInfo.InvariantCulture) : "");

    private static string Numerator(PublicCount count) => count switch
    {
        { Numerator: { } shown } => shown.ToString(CultureInfo.InvariantCulture),
        { FewerThan: { } few } => "<" + few.ToString(CultureInfo.InvariantCulture),
        { LackingFewerThan: { } lacking } => "-" + lacking.ToString(CultureInfo.InvariantCulture),
        _ => "?",
    };
}
