using System.Globalization;

namespace Tcns.Storage.Records;

internal static class RecordDay
{
    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
