using System.Globalization;
using Tcns.Domain.Places;
using Tcns.Domain.Quality;
using Tcns.Domain.Records;
using Tcns.Domain.Tests.Records;
using Tcns.Domain.Time;

namespace Tcns.Domain.Tests.Quality;

public class TeamMonthTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(59, true)]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void A_month_that_came_in_within_an_hour_is_a_signal(int minutes, bool isTold) =>
        Assert.Equal(isTold, Judge(Month(10, days: 5, minutes)) is not null);

    [Theory]
    [InlineData(9, 5, false)]
    [InlineData(10, 4, false)]
    [InlineData(10, 5, true)]
    public void A_few_records_or_days_at_one_sitting_are_none(int records, int days, bool isTold) =>
        Assert.Equal(isTold, Judge(Month(records, days, minutes: 20)) is not null);

    [Fact]
    public void One_record_that_came_at_another_time_is_enough_against_it() =>
        Assert.Null(Judge([.. Month(12, days: 6, minutes: 20), Sent.Feedback("hoa").Received(Sent.Evening.AddDays(-3))]));

    [Fact]
    public void Voided_records_other_months_and_other_teams_say_nothing()
    {
        FieldRecord[] others =
        [
            Sent.Visit("hoa").Received(Sent.Evening.AddDays(-3)).Voided(),
            Sent.Visit("hoa", "2026-10-31").Received(Sent.Evening.AddDays(-3)),
            Sent.Visit("binh", team: "11113-T02").Received(Sent.Evening.AddDays(-3)),
        ];

        Assert.NotNull(Judge([.. Month(10, days: 5, minutes: 60), .. others]));
        Assert.Null(Judge([.. Month(9, days: 5, minutes: 60), .. others]));
    }

    [Fact]
    public void The_signal_says_how_many_records_of_how_many_days_came_within_how_long()
    {
        var signal = Judge(Month(60, days: 20, minutes: 42))!;

        Assert.Equal((60, 20, 42, Signal.MostListed), (signal.RecordCount, signal.DayCount, signal.Found, signal.Records.Count));
        Assert.Equal((Sent.Day("2026-11-01"), Sent.Day("2026-11-30"), Sent.Team), (signal.First, signal.Last, signal.Teams.Single().Value));
    }

    /// <summary>So many records of so many days, the first and the last of which came in so far from each other.</summary>
    private static FieldRecord[] Month(int records, int days, int minutes) =>
    [
        .. Enumerable.Range(0, records).Select(number => Sent.Visit("hoa", "2026-11-" + ((number % days) + 1).ToString("D2", CultureInfo.InvariantCulture))
            .Received(Sent.Evening.AddMinutes(number == records - 1 ? minutes : 0))),
    ];

    private static Signal? Judge(FieldRecord[] records)
    {
        var month = new TeamMonth(UnitCode.Parse(Sent.Team), Period.Parse("2026-11"));
        foreach (var record in records)
            month.Add(record);
        return month.Judge();
    }
}
