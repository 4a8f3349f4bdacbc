using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tcns.Domain.Places;
using Tcns.Domain.Reports;
using Tcns.Domain.Time;

namespace Tcns.Domain.Notices;

/// <summary>Something that a unit is told about a report, <c>thông báo</c>; without names of people.</summary>
/// <param name="To">Who is told.</param>
/// <param name="Kind">What has happened.</param>
/// <param name="About">Who owes the report.</param>
/// <param name="Period">What it reports on.</param>
/// <param name="DueOn">The last day in time.</param>
/// <param name="Turn">The version of the report that was submitted, accepted or returned; 0 for what is told of no version.</param>
public sealed record Notice(UnitCode To, NoticeKind Kind, UnitCode About, Period Period, DateOnly DueOn, int Turn)
{
    private const int IdBytes = 16;

    /// <summary>
    /// Made from what it says, so that the same notice has the same id whoever posts it, and how often. What came of a version is told
    /// once, though its deadline be moved.
    /// </summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '|', To.Value, Kind.WireName(), About.Value, Period, Turn > 0 ? "" : DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Turn.ToString(CultureInfo.InvariantCulture))))
        .AsSpan(0, IdBytes));

    /// <summary>Somebody above has asked for a report.</summary>
    public static Notice Requested(OwedReport report) => Own(NoticeKind.ReportRequested, report, 0);

    /// <param name="report">Which was submitted.</param>
    /// <param name="above">Who receives it.</param>
    /// <param name="version">Which of its versions.</param>
    public static Notice Submitted(OwedReport report, UnitCode above, int version) =>
        new(above, NoticeKind.ReportSubmitted, report.Unit, report.Period, report.DueOn, version);

    public static Notice Accepted(OwedReport report, int version) => Own(NoticeKind.ReportAccepted, report, version);

    public static Notice Returned(OwedReport report, int version) => Own(NoticeKind.ReportReturned, report, version);

    internal static Notice Own(NoticeKind kind, OwedReport report, int turn) => new(report.Unit, kind, report.Unit, report.Period, report.DueOn, turn);
}
