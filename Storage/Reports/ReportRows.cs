using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Domain.Time;
using Tcns.Storage.Tables;

namespace Tcns.Storage.Reports;

/// <summary>
/// Keys of the table <c>reports</c>: one partition is the team or commune that owes. Under a period stand what is known of its
/// deadline (<c>due</c>), that the commune or the province asked for it (<c>asked</c>), and what was submitted (<c>submitted</c>).
/// </summary>
public static class ReportRows
{
    public const string Due = "|due";
    public const string Submitted = "|submitted";
    private const string Asked = "|asked ";

    private static readonly (Recipient By, string Ending)[] Askers = [(Recipient.Commune, Asked + "commune"), (Recipient.Province, Asked + "province")];

    /// <summary>All rows of a commune and its teams, in partitions that begin so before the unit's code.</summary>
    internal static string OfCommune(UnitCode commune, string beginning = "")
    {
        // The code of a team is that of its commune, a dash and more; a full stop follows the dash.
        var first = beginning + commune.Value;
        return TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey lt {first + "."}");
    }

    public static string AskedBy(Recipient by) => Askers.Single(asker => asker.By == by).Ending;

    /// <summary>The property of a version, counted from nought.</summary>
    public static string VersionOf(int number) => "Version" + number.ToString("D2", CultureInfo.InvariantCulture);

    public static bool TryReadAsked(string row, [NotNullWhen(true)] out Period? period, out Recipient by)
    {
        foreach (var asker in Askers)
        {
            by = asker.By;
            if (TryRead(row, asker.Ending, out period))
                return true;
        }

        (period, by) = (null, default);
        return false;
    }

    public static bool TryRead(string row, string ending, [NotNullWhen(true)] out Period? period)
    {
        period = null;
        return row.EndsWith(ending, StringComparison.Ordinal) && Period.TryParse(row[..^ending.Length], out period);
    }
}
