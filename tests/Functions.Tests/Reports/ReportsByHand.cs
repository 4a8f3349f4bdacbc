namespace Tcns.Functions.Tests.Reports;

/// <summary>
/// What the five shipped plans ask for from 17 July 2025, the first morning of the system, to 20 July 2026, told by hand from their texts:
/// who, the period, the morning on which it is opened and the last day in time. Each T02 was founded and entered on 10 November 2025.
/// </summary>
internal static class ReportsByHand
{
    private static readonly string[] Lines =
    [
        // Tuyên Quang: teams each month before the 30th; communes each quarter and the year by the 5th of the month after it.
        "00700-T01 2025-07 2025-07-17 2025-07-29", "00700-T01 2025-08 2025-08-01 2025-08-29", "00700-T01 2025-09 2025-09-01 2025-09-29",
        "00700-T01 2025-10 2025-10-01 2025-10-29", "00700-T01 2025-11 2025-11-01 2025-11-29", "00700-T01 2025-12 2025-12-01 2025-12-29",
        "00700-T01 2026-01 2026-01-01 2026-01-29", "00700-T01 2026-02 2026-02-01 2026-02-28", "00700-T01 2026-03 2026-03-01 2026-03-29",
        "00700-T01 2026-04 2026-04-01 2026-04-29", "00700-T01 2026-05 2026-05-01 2026-05-29", "00700-T01 2026-06 2026-06-01 2026-06-29",
        "00700-T01 2026-07 2026-07-01 2026-07-29",
        "00700-T02 2025-11 2025-11-11 2025-11-29", "00700-T02 2025-12 2025-12-01 2025-12-29", "00700-T02 2026-01 2026-01-01 2026-01-29",
        "00700-T02 2026-02 2026-02-01 2026-02-28", "00700-T02 2026-03 2026-03-01 2026-03-29", "00700-T02 2026-04 2026-04-01 2026-04-29",
        "00700-T02 2026-05 2026-05-01 2026-05-29", "00700-T02 2026-06 2026-06-01 2026-06-29", "00700-T02 2026-07 2026-07-01 2026-07-29",
        "00700 2025-Q3 2025-07-17 2025-10-05", "00700 2025-Q4 2025-10-01 2026-01-05", "00700 2025 2025-07-17 2026-01-05", "00700 2026-Q1 2026-01-01 2026-04-05",
        "00700 2026-Q2 2026-04-01 2026-07-05", "00700 2026-Q3 2026-07-01 2026-10-05", "00700 2026 2026-01-01 2027-01-05",

        // Tân Kỳ: the commune each quarter of 2026, before the 25th of its last month.
        "11113 2026-Q1 2026-01-01 2026-03-24", "11113 2026-Q2 2026-04-01 2026-06-24", "11113 2026-Q3 2026-07-01 2026-09-24",

        // Gia Lộc: teams each reporting quarter of 2025 that ends while the plan is in force, before the 16th.
        "10999-T01 2025-RQ3 2025-07-17 2025-09-15", "10999-T01 2025-RQ4 2025-09-15 2025-12-15", "10999-T02 2025-RQ4 2025-11-11 2025-12-15",

        // Quỳnh Sơn: teams each quarter, before the 25th of its last month.
        "17170-T01 2025-Q3 2025-07-17 2025-09-24", "17170-T01 2025-Q4 2025-10-01 2025-12-24", "17170-T01 2026-Q1 2026-01-01 2026-03-24",
        "17170-T01 2026-Q2 2026-04-01 2026-06-24", "17170-T01 2026-Q3 2026-07-01 2026-09-24",
        "17170-T02 2025-Q4 2025-11-11 2025-12-24", "17170-T02 2026-Q1 2026-01-01 2026-03-24", "17170-T02 2026-Q2 2026-04-01 2026-06-24", "17170-T02 2026-Q3 2026-07-01 2026-09-24",

        // Xuân Hưng: teams each reporting quarter and reporting year, before the 21st of its last month.
        "14122-T01 2025-R 2025-07-17 2025-12-20", "14122-T01 2025-RQ4 2025-09-15 2025-12-20", "14122-T01 2026-RQ1 2025-12-15 2026-03-20",
        "14122-T01 2026-RQ2 2026-03-15 2026-06-20", "14122-T01 2026-RQ3 2026-06-15 2026-09-20", "14122-T01 2026-R 2025-12-15 2026-12-20",
        "14122-T02 2025-R 2025-11-11 2025-12-20", "14122-T02 2025-RQ4 2025-11-11 2025-12-20", "14122-T02 2026-RQ1 2025-12-15 2026-03-20",
        "14122-T02 2026-RQ2 2026-03-15 2026-06-20", "14122-T02 2026-RQ3 2026-06-15 2026-09-20", "14122-T02 2026-R 2025-12-15 2026-12-20",
    ];

    public static DateOnly First { get; } = new(2025, 7, 17);

    public static DateOnly Last { get; } = new(2026, 7, 20);

    public static IReadOnlyList<Asked> All { get; } = [.. Lines.Select(line => line.Split(' ')).Select(line => new Asked(line[0], line[1], Day(line[2]), Day(line[3])))];

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <param name="OpensOn">The morning on which it is told that it is owed.</param>
    internal sealed record Asked(string Unit, string Period, DateOnly OpensOn, DateOnly DueOn);
}
