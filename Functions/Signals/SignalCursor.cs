using System.Globalization;
using System.Text.RegularExpressions;
using Tcns.Domain.Places;
using Tcns.Domain.Quality;
using Tcns.Functions.Http;

namespace Tcns.Functions.Signals;

/// <summary>
/// Where a signal stands in a list, and so where the list goes on: by commune, then the newest day first (a month stands at its
/// first), then by code. It is made of ids alone, for it stands in addresses.
/// </summary>
internal sealed partial record SignalCursor(string Commune, DateOnly Day, SignalCode Code, string Key)
{
    private const string DayFormat = "yyyyMMdd";

    /// <summary>The order of lists.</summary>
    public static IComparer<SignalCursor> Order { get; } = Comparer<SignalCursor>.Create((one, other) =>
    {
        var byPlace = string.CompareOrdinal(one.Commune, other.Commune);
        if (byPlace == 0)
            byPlace = other.Day.CompareTo(one.Day);
        if (byPlace == 0)
            byPlace = one.Code.CompareTo(other.Code);
        return byPlace != 0 ? byPlace : string.CompareOrdinal(one.Key, other.Key);
    });

    public static SignalCursor Of(UnitCode commune, Signal signal) => new(commune.Value, signal.First, signal.Code, signal.Key);

    public static SignalCursor? Parse(string text)
    {
        var place = Place().Match(CursorText.Read(text));
        return place.Success
            && DateOnly.TryParseExact(place.Groups["day"].Value, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && SignalCodes.ByName.TryGetValue(place.Groups["code"].Value, out var code)
            ? new SignalCursor(place.Groups["commune"].Value, day, code, place.Groups["key"].Value)
            : null;
    }

    public override string ToString() => CursorText.Write(
        string.Join('|', Commune, Day.ToString(DayFormat, CultureInfo.InvariantCulture), Code.WireName(), Key));

    [GeneratedRegex(
        @"\A(?<commune>[0-9]{5})\|(?<day>[0-9]{8})\|(?<code>[a-z-]{1,40})\|(?<key>[0-9a-f]{16})\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
