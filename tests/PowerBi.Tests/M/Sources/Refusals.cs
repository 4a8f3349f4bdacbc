using System.Globalization;
using System.Net;
using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Sources;

/// <summary>What a service refuses, as the error of M that a connector makes of it. Its words are those that users of it report.</summary>
internal static class Refusals
{
    public static T Of<T>(Func<T> ask, string connector, string url)
    {
        try
        {
            return ask();
        }
        catch (RefusalException refusal)
        {
            var message = refusal.Status == HttpStatusCode.Forbidden
                ? "Access to the resource is forbidden."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{connector} failed to get contents from '{url}'. Status code: {(int)refusal.Status}, description: '{refusal.Status}'.");
            throw MException.DataSource(message, MRecord.Of(("DataSourceKind", connector), ("DataSourcePath", url)));
        }
    }

    /// <summary>The items, asked for when the first of them is.</summary>
    public static IEnumerable<T> Each<T>(Func<IEnumerable<T>> ask, string connector, string url)
    {
        foreach (var item in Of<IReadOnlyList<T>>(() => [.. ask()], connector, url))
            yield return item;
    }
}
