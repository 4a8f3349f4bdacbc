using Tcns.Domain.Registry;
using Tcns.Domain.Time;

namespace Tcns.Domain.Tests.Registry;

public class ReopeningTests
{
    private static readonly DateOnly Until = new(2026, 12, 10);

    [Fact]
    public void It_holds_through_its_day_unless_it_was_closed_again()
    {
        var reopening = Reopen("2026-Q3");

        Assert.Equal((Until, null), (reopening.LastDay, reopening.End(DateTimeOffset.UnixEpoch).LastDay));
        Assert.Equal(Until, reopening.End(DateTimeOffset.UnixEpoch).Until);
    }

    [Theory]
    [InlineData("2026-09")]
    [InlineData("2026")]
    [InlineData("2026-RQ3")]
    public void Only_calendar_quarters_are_reopened(string period) => Assert.Throws<ArgumentException>(() => Reopen(period));

    [Fact]
    public void A_commune_keeps_one_for_each_quarter()
    {
        var registry = Communes.Empty()
            .With(new RegistryChange.OfReopening(Reopen("2026-Q2")), new RegistryChange.OfReopening(Reopen("2026-Q3")))
            .With(new RegistryChange.OfReopening(Reopen("2026-Q3").End(DateTimeOffset.UnixEpoch)));

        Assert.Equal(["2026-Q2", "2026-Q3"], registry.Reopenings.Keys);
        Assert.Equal(2, registry.FindReopening(Period.Parse("2026-Q3"))!.Revision);
        Assert.Null(registry.FindReopening(Period.Parse("2026-Q3"))!.Value.LastDay);
        Assert.Null(registry.FindReopening(Period.Parse("2026-Q1")));
    }

    [Fact]
    public void It_is_known_who_reopened_and_when()
    {
        var reopening = Reopen("2026-Q3").End(DateTimeOffset.UnixEpoch.AddDays(1));

        Assert.Equal(("key", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1)), (reopening.Key, reopening.At, reopening.EndedAt));
    }

    private static Reopening Reopen(string period) => Reopening.Create(Period.Parse(period), Until, "Bổ sung", "key", DateTimeOffset.UnixEpoch);
}
