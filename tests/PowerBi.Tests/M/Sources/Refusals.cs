using System.Globalization;
using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Sources;

/// <summary>What a service refuses, as the error of M that a connector makes of it.</summary>
internal static class Refusals
{
    public static T Of<T>(Func<T> ask, string url)
    {
        try
        {
            return ask();
        }
        catch (RefusalException refusal)
        {
            throw MException.DataSource(
                string.Create(CultureInfo.InvariantCulture, $"The remote server returned an error: ({(int)refusal.Status}) {refusal.Status}."),
                MRecord.Of(("DataSourcePath", url)));
        }
    }

    /// <summary>The items, asked for when the first of them is.</summary>
    public static IEnumerable<T> Each<T>(Func<IEnumerable<T>> ask, string url)
    {
        foreach (var item in Of<IReadOnlyList<T>>(() => [.. ask()], url))
            yield return item;
    }
}
