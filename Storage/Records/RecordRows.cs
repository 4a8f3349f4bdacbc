using System.Globalization;
using Tcns.Domain.Records;

namespace Tcns.Storage.Records;

/// <summary>
/// Keys of the table <c>records</c>: one partition is one team, so that an id is taken once whatever the kind and date. The
/// newest version stands under its id and, the same, under its day, by which lists and rollups find it; the versions before it
/// under id and number. All of a change is one transaction.
/// </summary>
public static class RecordRows
{
    private const string ById = "r|";
    private const string ByDay = "d|";
    private const string Earlier = "h|";
    private const int LatestDay = 99_999_999;
    private const long LatestInstant = 99_999_999_999_999;

    public static string Newest(RecordId id) => ById + id.Value;

    /// <summary>The newest day first; of a day what came last first.</summary>
    public static string OfDay(FieldRecord record) => string.Create(
        CultureInfo.InvariantCulture,
        $"{StartOfDay(record.Date)}{LatestInstant - record.ReceivedAt.ToUnixTimeMilliseconds():D14}|{record.Id.Value}");

    public static string Version(RecordId id, int version) => string.Create(CultureInfo.InvariantCulture, $"{StartOfVersions(id)}{version:D6}");

    public static string StartOfVersions(RecordId id) => Earlier + id.Value + "|";

    public static string EndOfVersions(RecordId id) => Earlier + id.Value + "}";

    /// <summary>What every row of a day begins with.</summary>
    public static string StartOfDay(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{ByDay}{LatestDay - NumberOf(day):D8}|");

    /// <summary>Follows every row of a day, and of all later ones.</summary>
    public static string EndOfDay(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{ByDay}{LatestDay - NumberOf(day):D8}}}");

    private static int NumberOf(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;
}
