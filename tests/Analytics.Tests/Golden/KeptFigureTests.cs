namespace Tcns.Analytics.Tests.Golden;

/// <summary>Figures of closed periods stand as they were published: which lines stay, which are counted anew, which close not yet.</summary>
public class KeptFigureTests
{
    [Fact]
    public void What_was_closed_stands_line_by_line_and_what_was_open_is_counted_anew()
    {
        using var room = new KeptRoom("2026-Q2", "2026-Q3");

        room.Published(
            "'00700', 'T1', 'team', '2026-Q1', NULL, 'a', 3, false, '2026-Q1'", // not asked for this time
            "'00700', 'T1', 'team', '2026-Q2', NULL, 'a', 1, true, '2026-Q2'",
            "'00700', 'T1', 'team', '2026-Q2', NULL, 'c', 4, true, '2026-Q2'",
            "'00700', 'T1', 'team', '2026-Q3', NULL, 'a', 2, false, '2026-Q3'",
            "NULL, '08', 'province', '2026-Q2', NULL, 'a', 7, true, '2026-Q2'");
        room.Counted(
            "'00700', 'T1', 'team', '2026-Q2', NULL, 'a', 10, true, '2026-Q2'",
            "'00700', 'T1', 'team', '2026-Q2', NULL, 'b', 11, true, '2026-Q2'", // was no line of what was closed
            "'00700', 'T1', 'team', '2026-Q3', NULL, 'a', 20, true, '2026-Q3'",
            "'00700', 'T2', 'team', '2026-Q2', NULL, 'a', 30, true, '2026-Q2'",
            "NULL, '08', 'province', '2026-Q2', NULL, 'a', 70, true, '2026-Q2'");

        Assert.Equal("08 2026-Q2 a 7; T1 2026-Q1 a 3o; T1 2026-Q2 a 1; T1 2026-Q2 c 4; T1 2026-Q3 a 20; T2 2026-Q2 a 30 | ", room.Keep());
    }

    [Fact]
    public void What_is_open_again_under_any_of_its_plans_is_counted_anew()
    {
        using var room = new KeptRoom("2026-Q1", "2026-Q2");

        room.Published(
            "'00700', 'T1', 'team', '2026-Q1', 'p', 'a', 3, true, '2026-Q1'",
            "'00700', 'T1', 'team', '2026-Q2', 'p', 'a', 1, true, '2026-Q2'",
            "'00700', 'T2', 'team', '2026-Q2', 'p', 'a', 2, true, '2026-Q2'");
        room.Counted(
            "'00700', 'T1', 'team', '2026-Q1', 'p', 'a', 30, true, '2026-Q1'",
            "'00700', 'T1', 'team', '2026-Q2', 'p', 'a', 10, true, '2026-Q2'",
            "'00700', 'T1', 'team', '2026-Q2', 'q', 'a', 11, false, '2026-Q2'",
            "'00700', 'T2', 'team', '2026-Q2', 'p', 'a', 20, true, '2026-Q2'");

        Assert.Equal("T1 2026-Q1 p a 3; T1 2026-Q2 p a 10; T1 2026-Q2 q a 11o; T2 2026-Q2 p a 2 | 2026-Q2", room.Keep());
    }

    [Fact]
    public void A_reopened_quarter_frees_its_communes_figures_from_there_on_and_the_provinces()
    {
        using var room = new KeptRoom("2026-Q1", "2026-Q2", "2026-Q3");
        string[] quarters = ["2026-Q1", "2026-Q2", "2026-Q3"];
        (string Commune, string Unit)[] units = [("'00700'", "00700"), ("'00706'", "00706"), ("NULL", "08")];
        room.Published([.. quarters.SelectMany(quarter => units.Select(one => $"{one.Commune}, '{one.Unit}', 'x', '{quarter}', NULL, 'a', 1, true, '{quarter}'"))]);
        room.Counted([.. quarters.SelectMany(quarter => units.Select(one => $"{one.Commune}, '{one.Unit}', 'x', '{quarter}', NULL, 'a', 2, true, '{quarter}'"))]);

        Assert.Equal(
            "00700 2026-Q1 a 1; 00700 2026-Q2 a 2; 00700 2026-Q3 a 2; 00706 2026-Q1 a 1; 00706 2026-Q2 a 1; 00706 2026-Q3 a 1; "
                + "08 2026-Q1 a 1; 08 2026-Q2 a 2; 08 2026-Q3 a 2 | 2026-Q2, 2026-Q3",
            room.Keep([KeptRoom.Thaw("00700", "2026-Q2")]));
    }

    [Theory]
    [InlineData("NULL, 'a', 1", true, "")]
    [InlineData("NULL, 'a', 2", true, "2026-Q2")]
    [InlineData("NULL, 'a', 2", false, "")] // open again: told when it closes
    [InlineData("NULL, 'b', 2", true, "")] // another indicator's
    [InlineData("'p', 'a', 2", true, "")] // another plan's
    public void A_closed_figure_that_is_another_after_a_reopening_is_told(string now, bool isClosed, string told)
    {
        using var room = new KeptRoom("2026-Q2", "2026-05");
        string[] same = ["'00700', 'T2', 'team', '2026-Q2', NULL, 'a', 5, true, '2026-Q2'", "'00700', 'T1', 'team', '2026-05', NULL, 'a', 6, true, '2026-Q2'"];
        room.Published(["'00700', 'T1', 'team', '2026-Q2', NULL, 'a', 1, true, '2026-Q2'", .. same]);
        room.Counted([$"'00700', 'T1', 'team', '2026-Q2', {now}, {isClosed}, '2026-Q2'", .. same]);

        Assert.EndsWith(" | " + told, room.Keep([KeptRoom.Thaw("00700", "2026-Q2")]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_lack_something_closes_not_yet_unless_it_was_closed_before()
    {
        using var room = new KeptRoom("2026-Q1", "2026-Q2", "2026-Q3");
        room.Published("'00700', '00700', 'commune', '2026-Q3', NULL, 'a', 1, true, '2026-Q3'");
        room.Counted(
            "'00700', '00700', 'commune', '2026-Q1', NULL, 'a', 2, true, '2026-Q1'",
            "'00700', '00700', 'commune', '2026-Q2', NULL, 'a', 2, true, '2026-Q2'",
            "'00700', '00700', 'commune', '2026-Q3', NULL, 'a', 2, true, '2026-Q3'",
            "'00706', '00706', 'commune', '2026-Q3', NULL, 'a', 2, true, '2026-Q3'",
            "NULL, '08', 'province', '2026-Q1', NULL, 'a', 2, true, '2026-Q1'",
            "NULL, '08', 'province', '2026-Q3', NULL, 'a', 2, true, '2026-Q3'");

        Assert.Equal(
            "00700 2026-Q1 a 2; 00700 2026-Q2 a 2o; 00700 2026-Q3 a 1; 00706 2026-Q3 a 2; 08 2026-Q1 a 2; 08 2026-Q3 a 2o | ",
            room.Keep(lagging: [KeptRoom.Lag("00700", "2026-Q2")]));
    }
}
