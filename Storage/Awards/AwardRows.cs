using System.Globalization;

namespace Tcns.Storage.Awards;

/// <summary>
/// Keys of the table <c>awards</c>: one partition is a commune, one row a nomination under its id, and one the secret under which its ids
/// are made. What happened to a nomination stands in a property a step, since all of it together may be longer than a property.
/// </summary>
internal static class AwardRows
{
    /// <summary>The row of the secret; no id has such letters.</summary>
    public const string Secret = "secret";
    private const string StepPrefix = "Step";

    public static string StepOf(int number) => StepPrefix + number.ToString("D2", CultureInfo.InvariantCulture);
}
