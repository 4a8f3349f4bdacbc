using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Tcns.Domain.Places;

namespace Tcns.Storage.Notices;

/// <summary>
/// Keys of the table <c>notices</c>: one partition is the unit that is told. <c>n|</c>, the time turned round and the id: a notice, so
/// that the newest stands first; <c>i|</c> and the id: where it stands, which makes the id unique; <c>settings</c>: how the unit wants
/// to be told. The partition <c>waiting</c> holds a mark, the unit, <c>|</c> and the id, for each notice that may have to be sent yet.
/// </summary>
public static partial class NoticeRows
{
    public const string Settings = "settings";
    public const string Waiting = "waiting";

    /// <summary>Sorts after every notice.</summary>
    public const string AfterNotices = "n}";
    public const string NoticePrefix = "n|";
    private const string PlacePrefix = "i|";
    private const char Divider = '|';

    public static string PlaceOf(string id) => PlacePrefix + id;

    public static string Notice(DateTimeOffset postedAt, string id) => NoticePrefix + Turned(postedAt) + Divider + id;

    /// <summary>Sorts before every notice that was posted earlier than the instant, and after all others.</summary>
    public static string FirstBefore(DateTimeOffset instant) => NoticePrefix + Turned(instant) + (char)(Divider + 1);

    /// <summary>Whether a text, which may come from anywhere, is the row of a notice.</summary>
    public static bool IsNotice(string row) => Form().IsMatch(row);

    public static string Mark(UnitCode to, string id) => to.Value + Divider + id;

    public static bool TryReadMark(string row, [NotNullWhen(true)] out UnitCode? to, [NotNullWhen(true)] out string? id)
    {
        (to, id) = (null, null);
        return row.Split(Divider) is [var unit, var rest] && UnitCode.TryParse(unit, out to) && IsId(id = rest);
    }

    public static bool IsId(string text) => Id().IsMatch(text);

    private static string Turned(DateTimeOffset instant) => (DateTimeOffset.MaxValue.UtcTicks - instant.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\An\|[0-9]{19}\|[0-9a-f]{32}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();

    [GeneratedRegex(@"\A[0-9a-f]{32}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Id();
}
