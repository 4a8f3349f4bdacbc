using System.Globalization;
using Tcns.Domain.Records;

namespace Tcns.Storage.Records;

/// <summary>
/// Keys of the table <c>records</c>: one partition is one team, so that an id is taken once whatever the kind and date. The
/// newest version stands under its id, the versions before it under id and number; a change of both is one transaction.
/// </summary>
public static class RecordRows
{
    /// <summary>What the rows of newest versions begin with, and what follows them all.</summary>
    public const string StartOfNewest = "r|";
    public const string EndOfNewest = "r}";
    private const string Earlier = "h|";

    public static string Newest(RecordId id) => StartOfNewest + id.Value;

    public static string Version(RecordId id, int version) => string.Create(CultureInfo.InvariantCulture, $"{StartOfVersions(id)}{version:D6}");

    public static string StartOfVersions(RecordId id) => Earlier + id.Value + "|";

    public static string EndOfVersions(RecordId id) => Earlier + id.Value + "}";
}
