using Tcns.Domain.Time;

namespace Tcns.Domain.Tests.Time;

/// <summary>Ranges of days of one month, such as <c>5-9</c>: from the 5th up to the 8th, the 9th out.</summary>
public class DayRangeTests
{
    [Theory]
    [InlineData("5-9", "9-12", "")]
    [InlineData("5-9", "8-12", "8-9")]
    [InlineData("5-9", "1-6", "5-6")]
    [InlineData("5-9", "5-9", "5-9")]
    [InlineData("5-9", "6-7", "6-7")]
    [InlineData("5-9", "7-7", "")]
    public void Two_overlap_where_they_share_a_day(string one, string other, string shared)
    {
        Assert.Equal(shared, Text([Range(one).Intersect(Range(other))]));
        Assert.Equal(shared.Length > 0, Range(one).Overlaps(Range(other)));
        Assert.Equal(shared.Length > 0, Range(other).Overlaps(Range(one)));
    }

    [Theory]
    [InlineData("5-9", "", "5-9")]
    [InlineData("5-9", "6-7", "5-6 7-9")]
    [InlineData("5-9", "1-6", "6-9")]
    [InlineData("5-9", "8-20", "5-8")]
    [InlineData("5-9", "1-20", "")]
    [InlineData("5-9", "7-7", "5-9")]
    [InlineData("5-9 10-14", "8-11 6-7", "5-6 7-8 11-14")]
    [InlineData("5-5 6-8", "1-2", "6-8")]
    public void What_lies_in_none_of_the_others_is_left(string ranges, string others, string left) =>
        Assert.Equal(left, Text(DayRange.Except(Ranges(ranges), Ranges(others))));

    [Theory]
    [InlineData("", 0)]
    [InlineData("5-5", 0)]
    [InlineData("5-9", 1)]
    [InlineData("5-9 9-12", 1)]
    [InlineData("5-9 8-12 8-8 20-22", 2)]
    [InlineData("5-9 1-20 8-12 30-31", 3)]
    public void The_most_at_once_is_that_of_the_fullest_day(string ranges, int most) => Assert.Equal(most, DayRange.MostAtOnce(Ranges(ranges)));

    private static DayRange[] Ranges(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Range)];

    private static DayRange Range(string text) => text.Split('-') is [var first, var end] ? new(Day(first), Day(end)) : throw new FormatException(text);

    private static DateOnly Day(string text) => new(2026, 10, int.Parse(text, System.Globalization.CultureInfo.InvariantCulture));

    private static string Text(IEnumerable<DayRange> ranges) => string.Join(' ', ranges.Where(range => !range.IsEmpty).Select(range => $"{range.First.Day}-{range.End.Day}"));
}
