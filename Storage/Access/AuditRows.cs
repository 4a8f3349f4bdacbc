using System.Globalization;

namespace Tcns.Storage.Access;

/// <summary>
/// Keys of the table <c>audit</c>: one partition is one unit's chain ("vn" for what belongs to no unit). Rows are the
/// entries by number, which is the order of time; <see cref="Head"/> repeats the newest, and moves with it in one transaction.
/// </summary>
internal static class AuditRows
{
    public const string NoUnit = "vn";
    public const string Head = "head";
    public const string First = "e|";
    public const string End = "e}";

    public static string Entry(long number) => First + number.ToString("D12", CultureInfo.InvariantCulture);
}
