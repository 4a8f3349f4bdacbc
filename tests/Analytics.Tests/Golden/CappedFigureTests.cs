using Tcns.Analytics.Feed.Input;
using Tcns.Analytics.Tests.Engine;
using Tcns.Analytics.Tests.Worlds;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Tests.Golden;

/// <summary>What exceeds a village's households or people is cut, and counted at the kind of record that made it exceed.</summary>
public class CappedFigureTests
{
    private static readonly string[] Skills = ["uses-digital-platform", "has-digital-skills", "accepts-cashless"];

    [Fact]
    public void Each_numerator_counts_once_at_the_kind_of_record_that_made_it()
    {
        // More households than there are, guided and by what was found there; more people; more businesses: six, all by visits.
        Assert.Equal("visit 6", Cut(Visits(Village())));
        Assert.Equal("", Cut(Visits(Village(households: 3, workingAge: 6, businesses: 3))));

        // Campaigns and classes are told by what they alone would exceed; a campaign goes before a class.
        Assert.Equal("campaign 2", Cut(Village().Campaign(households: 3, workingAge: 6)));
        Assert.Equal("", Cut(Village().Campaign(households: 2, workingAge: 5).Class(workingAge: 5)));
        Assert.Equal("training 1", Cut(Village().Campaign(workingAge: 5).Class(workingAge: 6)));
        Assert.Equal("campaign 1", Cut(Village().Campaign(workingAge: 6).Class(workingAge: 7)));
        Assert.Equal("campaign 1, visit 1", Cut(Visits(Village(households: 3, businesses: 3)).Campaign(households: 4)));
    }

    /// <summary>What made the number too large is looked for in the village itself, in the days that count, and the largest is taken.</summary>
    [Fact]
    public void A_campaign_or_a_class_is_blamed_where_it_is_large_enough_and_nowhere_else()
    {
        const string Other = "00700-02";

        Assert.Equal("campaign 1", Cut(Village().Campaign(workingAge: 6, date: "2026-01-01").Campaign(workingAge: 1)));
        Assert.Equal("campaign 1", Cut(Village().Campaign(workingAge: 1).Campaign(workingAge: 6, date: "2026-11-20")));
        Assert.Equal("training 1", Cut(Village().Class(workingAge: 6, date: "2026-01-01").Class(workingAge: 1)));
        var visited = Visits(Village(households: 3, businesses: 3)).Village(Other, households: 99, workingAge: 99);
        Assert.Equal("visit 1", Cut(visited.Campaign(workingAge: 50, village: Other).Campaign(workingAge: 50, date: "2025-12-31").Campaign(workingAge: 50, date: "2026-11-21")));
    }

    /// <summary>A commune with a plan is told under its plan alone, though its province's sum holds it under none.</summary>
    [Fact]
    public void What_is_shown_nowhere_is_told_nowhere()
    {
        var late = new PlanSketch { From = "2026-11-06" };

        Assert.Equal("", Cut(Visits(Village().OfCommunes("00700", "00706").Village("00706-01", households: 9).Plan(late))));
        Assert.Equal("visit 6", Cut(Visits(Village().OfCommunes("00700", "00706").Village("00706-01", households: 9))));
    }

    [Fact]
    public void Only_what_the_figures_count_is_told()
    {
        var village = Village();

        Assert.Equal("", Cut(village.Campaign(households: 3, date: "2025-12-31")));
        Assert.Equal("", Cut(Visits(new World().Village(households: 2, to: "2026-11-01").Team())));
        Assert.Equal("", Cut(Visits(new World().Village().Team())));
        Assert.Equal("campaign 1", Cut(Village().Campaign(households: 3).Plan(new PlanSketch()).Plan(new PlanSketch { Id = "tinh", Unit = World.ProvinceCode })));
    }

    [Fact]
    public void A_quarter_that_was_not_counted_has_what_was_told_of_it_before()
    {
        using var room = new EngineRoom();
        var file = room.PathOf("data_quality.parquet");
        room.Run(
            $"""
            COPY (SELECT * FROM (VALUES ('00700', '2026-Q3', 'visit', 7), ('00700', '2026-Q4', 'visit', 8), ('00700', '2026-Q3', 'shift', NULL), ('00700', '2026-Q3', 'campaign', 0))
                given(commune_code, quarter, record_kind, capped)) TO '{file}'
            """);

        var world = Village().Campaign(households: 3);
        var figures = CountedFigures.Count(world.Facts, world.Records, [Period.Parse("2026-Q4"), Period.Parse("2026-11")], (session, cancel) => CappedFigures.Count(session, [file], cancel));

        Assert.Equal([("00700", "2026-Q3", "visit"), ("00700", "2026-Q4", "campaign")], figures.Found.Order());
        Assert.Equal(7, figures.Of("00700", "2026-Q3", "visit"));
        Assert.Equal(0, figures.Of("00700", "2026-Q3", "campaign"));
        Assert.Null(figures.Of("00700", "2026-Q3", "shift"));
        Assert.Equal(1, figures.Of("00700", "2026-Q4", "campaign"));
        Assert.Equal(0, figures.Of("00700", "2026-Q4", "visit"));
        Assert.Null(figures.Of("00700", "2026-Q2", "visit"));
    }

    private static World Village(int households = 2, int workingAge = 5, int businesses = 2) =>
        new World().Village(households: households, workingAge: workingAge, businesses: businesses).Team();

    private static string Cut(World world) => CountedFigures.Count(world.Facts, world.Records, [Period.Parse("2026-Q4"), Period.Parse("2026-11")], (session, cancel) =>
    {
        var figures = CappedFigures.Count(session, [], cancel);
        Assert.All(figures.Found, one => Assert.Equal(("00700", "2026-Q4"), (one.Commune, one.Quarter)));
        return string.Join(", ", figures.Found.OrderBy(one => one.Kind, StringComparer.Ordinal).Select(one => $"{one.Kind} {figures.Of(one.Commune, one.Quarter, one.Kind)}"));
    });

    /// <summary>Three households, all of business and of every skill, with two people of working age each.</summary>
    private static World Visits(World world) =>
        Enumerable.Range(1, 3).Aggregate(world, (so, number) => so.Visit($"H{number}", workingAge: 2, business: true, outcomes: Skills));
}
