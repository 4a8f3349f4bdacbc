using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Tcns.Domain.Time;

namespace Tcns.Storage.Reports;

/// <summary>
/// Keys of the table <c>reports</c>: one partition is the team or commune that owes. Under a period stand what is known of its
/// deadline (<c>due</c>), that somebody asked for it (<c>asked</c>), and what was submitted (<c>submitted</c>).
/// </summary>
public static class ReportRows
{
    public const string Due = "|due";
    public const string Asked = "|asked";
    public const string Submitted = "|submitted";

    /// <summary>The property of a version, counted from nought.</summary>
    public static string VersionOf(int number) => "Version" + number.ToString("D2", CultureInfo.InvariantCulture);

    public static bool TryRead(string row, string ending, [NotNullWhen(true)] out Period? period)
    {
        period = null;
        return row.EndsWith(ending, StringComparison.Ordinal) && Period.TryParse(row[..^ending.Length], out period);
    }
}
