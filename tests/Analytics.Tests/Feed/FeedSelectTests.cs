using Tcns.Analytics.Feed;
using Tcns.Analytics.Feed.Schema;
using Tcns.Analytics.Feed.Tables;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Tests.Feed;

/// <summary>What the datasets are made of.</summary>
public sealed class FeedSelectTests : IDisposable
{
    private readonly FeedRoom room = new();

    public static TheoryData<string> Names => [.. FeedCatalogue.All.Select(table => table.Name)];

    public void Dispose() => room.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void The_rows_have_the_columns_of_the_catalogue(string name)
    {
        var table = FeedCatalogue.ByName[name];

        Assert.Equal(
            table.Columns.Select(column => $"{column.Name}|{column.Type.Engine.Replace("TIMESTAMPTZ", "TIMESTAMP WITH TIME ZONE", StringComparison.Ordinal)}"),
            room.Rows($"SELECT column_name, column_type FROM (DESCRIBE {Sql(table)})"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void There_are_rows_no_key_comes_twice_and_what_must_be_there_is(string name)
    {
        var table = FeedCatalogue.ByName[name];
        var must = string.Join(" OR ", table.Columns.Where(column => !column.IsNullable).Select(column => column.Name + " IS NULL"));

        Assert.True(room.Number($"SELECT count(*) FROM ({Sql(table)})") > 0);
        Assert.Equal(0, room.Number($"SELECT count(*) - count(DISTINCT ({string.Join(", ", table.Key)})) FROM ({Sql(table)})"));
        Assert.Equal(0, room.Number($"SELECT count(*) FROM ({Sql(table)}) WHERE {must}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_reference_meets_a_row(string name)
    {
        var table = FeedCatalogue.ByName[name];
        foreach (var column in table.Columns.Where(column => column.References is not null))
        {
            var target = FeedCatalogue.ByName[column.References!.Table];
            Assert.Empty(room.Rows(
                $"SELECT {column.Name} FROM ({Sql(table)}) WHERE {column.Name} NOT IN (SELECT {column.References.Column} FROM ({Sql(target)}))"));
        }
    }

    [Fact]
    public void A_quarter_holds_its_first_and_its_last_day_and_no_other()
    {
        Assert.Equal(
            ["2026-10-01|11113-T01|4|2", "2026-12-31|11113-T01|5|0", "2026-10-01|11113-T02|0|0"],
            room.Rows($"SELECT date, team_code, people_total, people_priority FROM ({Sql(FactVisit.Table)})"));
        Assert.Equal(
            ["2026-09-30"], room.Rows($"SELECT date FROM ({FeedSelect.OrderedRows(FactVisit.Table, Period.Parse("2026-Q3"))})"));
    }

    [Fact]
    public void A_visit_has_a_row_for_each_topic_and_each_outcome()
    {
        Assert.Equal(
            ["11113-T01|scam-awareness|4", "11113-T01|vneid|4", "11113-T01|vneid|5", "11113-T02|tan-ky-2026.cho-que|0"],
            room.Rows($"SELECT team_code, topic_id, people_total FROM ({Sql(FactVisitTopic.Table)})"));
        Assert.Equal(
            ["uses-digital-platform|true|true"],
            room.Rows($"SELECT outcome_id, has_household, is_business FROM ({Sql(FactVisitOutcome.Table)})"));
    }

    /// <summary>Each group has its own digit, so that none is left out, taken twice or taken away.</summary>
    [Fact]
    public void People_are_the_sum_of_all_groups_and_those_of_priority_the_sum_of_all_but_one()
    {
        room.Run("UPDATE record SET general = 1, elderly = 20, vulnerable = 300, unskilled_worker = 4000, small_trader = 50000");
        const string Sums = "DISTINCT people_total, people_priority";
        const string Groups = "people_general, people_elderly, people_vulnerable, people_unskilled_worker, people_small_trader";

        foreach (var table in (FeedTable[])[FactVisit.Table, FactVisitTopic.Table, FactTraining.Table])
            Assert.Equal(["54321|54320"], room.Rows($"SELECT {Sums} FROM ({Sql(table)})"));
        foreach (var table in (FeedTable[])[FactVisit.Table, FactTraining.Table])
            Assert.Equal(["1|20|300|4000|50000"], room.Rows($"SELECT DISTINCT {Groups} FROM ({Sql(table)})"));
    }

    [Fact]
    public void Lists_are_counted_and_told_with_semicolons()
    {
        Assert.Equal(["2|2|vneid; scam-awareness"], room.Rows($"SELECT attendee_count, topic_count, topics FROM ({Sql(FactTraining.Table)})"));
    }

    [Fact]
    public void A_team_stands_under_its_newest_village_and_an_open_end_is_none()
    {
        Assert.Equal(
            [
                "31|city||Thành phố Hải Phòng||||", "11113|commune|31|Xã Tân Kỳ|Xã Tân Kỳ|||", "11113-01|thon|11113|Thôn Đông|Xã Tân Kỳ|Thôn Đông||",
                "11113-02|thon|11113|Thôn Đoài \"cũ\", giáp đê|Xã Tân Kỳ|Thôn Đoài \"cũ\", giáp đê|2025-07-01|2026-11-01",
                "11113-T00|commune|11113|+Tổ CNSCĐ xã|Xã Tân Kỳ||2025-07-16|", "11113-T01|village|11113-01|Tổ CNSCĐ thôn Đông|Xã Tân Kỳ|Thôn Đông|2025-07-16|",
                "11113-T02|village|11113-02|Tổ CNSCĐ thôn Đoài|Xã Tân Kỳ|Thôn Đoài \"cũ\", giáp đê|2025-07-16|2026-11-01",
            ],
            room.Rows($"SELECT unit_code, kind, parent_code, name, commune_name, village_name, from_date, end_date FROM ({Sql(DimUnit.Table)}) ORDER BY level <> 'province', unit_code"));
    }

    [Fact]
    public void A_member_has_the_newest_role_and_no_affiliation_that_was_taken_back()
    {
        Assert.Equal(
            ["00000000000000aa|leader||2025-07-16|", "00000000000000bb|leader|village-head|2025-07-16|2026-11-01"],
            room.Rows($"SELECT member_key, role, affiliation, from_date, end_date FROM ({Sql(DimMember.Table)})"));
    }

    [Fact]
    public void A_day_knows_its_week_and_its_periods_of_both_calendars()
    {
        Assert.Equal(
            [
                "2026-11-14|Quý IV/2026|Tháng 11/2026|2026-W46|2026-11-09|Thứ Bảy|true|2026-R11|2026-RQ4|2026-RH2|2026-R",
                "2026-11-15|Quý IV/2026|Tháng 11/2026|2026-W46|2026-11-09|Chủ nhật|true|2026-R12|2026-RQ4|2026-RH2|2026-R",
                "2026-12-31|Quý IV/2026|Tháng 12/2026|2026-W53|2026-12-28|Thứ Năm|false|2027-R01|2027-RQ1|2027-RH1|2027-R",
            ],
            room.Rows($"SELECT date, quarter_name, month_name, week, week_from, day_name, is_weekend, reporting_month, reporting_quarter, reporting_half_year, reporting_year FROM ({Sql(DimDate.Table)}) WHERE date IN (DATE '2026-11-14', DATE '2026-11-15', DATE '2026-12-31')"));
        Assert.Equal(
            ["2025|4|12|29|2026|1|1|Thứ Hai|false", "2026|4|11|13|2026|46|5|Thứ Sáu|false"],
            room.Rows($"SELECT year, quarter_number, month_number, day_of_month, iso_year, iso_week, day_of_week, day_name, is_weekend FROM ({Sql(DimDate.Table)}) WHERE date IN (DATE '2025-12-29', DATE '2026-11-13')"));
        Assert.Equal(365 + 365, room.Number($"SELECT count(*) FROM ({Sql(DimDate.Table)})"));
    }

    [Fact]
    public void A_period_has_a_name_and_knows_the_one_before_it()
    {
        Assert.Equal(
            [
                "2026-Q3|Quý III/2026|Q3/2026|2026-Q3|2026-Q2", "2026|Năm 2026|Year 2026|2026-Q4|2025", "2026-R|Kỳ báo cáo năm 2026|Reporting year 2026|2026-Q4|2025-R",
                "2026-R01|Kỳ báo cáo tháng 01/2026|Reporting month 01/2026|2026-Q1|2025-R12", "2026-RH1|Kỳ báo cáo 6 tháng đầu năm 2026|Reporting first half of 2026|2026-Q2|2025-RH2",
                "2025-01|Tháng 01/2025|Month 01/2025|2025-Q1|",
            ],
            room.Rows($"SELECT period, name_vi, name_en, closing_quarter, previous_period FROM ({Sql(DimPeriod.Table)}) WHERE period IN ('2026', '2026-Q3', '2026-R', '2026-R01', '2026-RH1', '2025-01') ORDER BY from_date DESC, period"));
        Assert.Equal(
            ["2026-RH2|Kỳ báo cáo 6 tháng cuối năm 2026|Reporting second half of 2026", "2026-RQ2|Kỳ báo cáo quý II/2026|Reporting quarter Q2/2026", "2026-Q1|Quý I/2026|Q1/2026", "2025-Q4|Quý IV/2025|Q4/2025"],
            room.Rows($"SELECT period, name_vi, name_en FROM ({Sql(DimPeriod.Table)}) WHERE period IN ('2026-RH2', '2026-RQ2', '2026-Q1', '2025-Q4') ORDER BY to_date DESC"));
        Assert.Equal(0, room.Number($"SELECT count(*) FROM ({Sql(DimPeriod.Table)}) WHERE name_vi IS NULL OR name_en IS NULL"));
    }

    [Fact]
    public void Of_several_plans_a_communes_own_is_looked_at_first()
    {
        room.Run("INSERT INTO feed_plan BY NAME SELECT 'a-province' AS plan, '' AS title, '31' AS unit, DATE '2026-01-01' AS first_day, 'civil' AS calendar, 15 AS closing_days");
        room.Run("INSERT INTO figure BY NAME SELECT * REPLACE ('a-province' AS plan) FROM figure WHERE plan = 'tan-ky-2026' AND unit = '11113'");

        Assert.Equal(
            ["a-province|false", "a-province|false", "tan-ky-2026|true", "tan-ky-2026|true"],
            room.Rows($"SELECT plan_id, is_first_plan FROM ({Sql(FactIndicator.Table)}) WHERE unit_code = '11113' ORDER BY ALL"));
        Assert.Equal(0, room.Number($"SELECT count(*) FROM ({Sql(FactIndicator.Table)}) WHERE unit_code <> '11113' AND NOT is_first_plan"));
    }

    [Fact]
    public void Figures_lie_with_the_quarter_that_closes_them()
    {
        Assert.Equal(
            [
                "11113|2026-RQ4|reporting|quarter|2026-09-15|2026-12-14|2|3|66.666667", "11113|2026-Q4|civil|quarter|2026-10-01|2026-12-31|300|2|150.000000",
                "11113-01|2026-Q4|civil|quarter|2026-10-01|2026-12-31|0|0|", "31|2026-Q4|civil|quarter|2026-10-01|2026-12-31|12||12.000000",
            ],
            room.Rows($"SELECT unit_code, period, calendar, period_kind, period_from, period_to, numerator, denominator, value FROM ({Sql(FactIndicator.Table)})"));
    }

    [Fact]
    public void A_report_is_late_once_its_day_is_over_or_it_came_after_it()
    {
        Assert.Equal(
            ["11113|2026-Q4|", "11113-T01|2026-R11|false", "11113-T02|2026-R11|false"],
            room.Rows($"SELECT unit_code, period, is_on_time FROM ({Sql(FactReport.Table)})"));

        // On the last day it is in time, and what is due today, which is 2 December in Vietnam, is not late yet.
        room.Run("UPDATE feed_report SET submitted_on = DATE '2026-11-19' WHERE unit = '11113-T01'; UPDATE feed_report SET due_on = DATE '2026-12-02' WHERE unit = '11113-T02'");
        Assert.Equal(["11113|", "11113-T01|true", "11113-T02|"], room.Rows($"SELECT unit_code, is_on_time FROM ({Sql(FactReport.Table)})"));
        room.Run("UPDATE feed_report SET submitted_on = DATE '2026-11-18' WHERE unit = '11113-T01'; UPDATE feed_report SET due_on = DATE '2026-12-01' WHERE unit = '11113-T02'");
        Assert.Equal(["11113|", "11113-T01|true", "11113-T02|false"], room.Rows($"SELECT unit_code, is_on_time FROM ({Sql(FactReport.Table)})"));
    }

    [Fact]
    public void What_lies_here_stands_beside_what_was_counted_in_the_tables()
    {
        Assert.Equal(
            ["survey|0|4|0|0|", "training|1||0|0|", "visit|3|3|1|1|1"],
            room.Rows($"SELECT record_kind, rows, stored_rows, returned, late, rejected FROM ({Sql(DataQuality.Table)}) WHERE quarter = '2026-Q4' AND record_kind IN ('survey', 'training', 'visit')"));

        // Late is what came on the eighth day after it or later, by days in Vietnam.
        Assert.Equal((0, 1), (LateIfReceived("2026-10-27 16:59:59"), LateIfReceived("2026-10-27 17:00:00")));

        long LateIfReceived(string at)
        {
            room.Run($"UPDATE record SET received_at = TIMESTAMP '{at}' WHERE kind = 'training'");
            return room.Number($"SELECT late FROM ({Sql(DataQuality.Table)}) WHERE quarter = '2026-Q4' AND record_kind = 'training'");
        }
    }

    [Fact]
    public void A_table_of_quarters_is_asked_for_by_quarter_and_no_other_is()
    {
        Assert.Throws<ArgumentException>(() => FeedSelect.Rows(FactVisit.Table, null));
        Assert.Throws<ArgumentException>(() => FeedSelect.Rows(FactVisit.Table, Period.Parse("2026-RQ4")));
        Assert.Throws<ArgumentException>(() => FeedSelect.Rows(DimUnit.Table, FeedRoom.Quarter));
    }

    private static string Sql(FeedTable table) => FeedSelect.OrderedRows(table, table.IsByQuarter ? FeedRoom.Quarter : null);
}
