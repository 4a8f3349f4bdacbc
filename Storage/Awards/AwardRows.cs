using System.Globalization;

namespace Tcns.Storage.Awards;

/// <summary>
/// Keys of the table <c>awards</c>: one partition is a commune, one row a nomination under its id. What happened to it stands in a
/// property a step, since all of it together may be longer than a property.
/// </summary>
internal static class AwardRows
{
    private const string StepPrefix = "Step";

    public static string StepOf(int number) => StepPrefix + number.ToString("D2", CultureInfo.InvariantCulture);
}
