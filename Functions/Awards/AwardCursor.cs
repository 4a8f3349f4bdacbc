using System.Globalization;
using System.Text.RegularExpressions;
using Tcns.Domain.Awards;
using Tcns.Functions.Http;

namespace Tcns.Functions.Awards;

/// <summary>
/// Where a nomination stands in lists: by commune, then what was first proposed last comes first; what happens to it later moves it
/// nowhere. It is made of ids and times alone, for it stands in addresses.
/// </summary>
internal sealed partial record AwardCursor(string Commune, long At, string Id)
{
    public static IComparer<AwardCursor> Order { get; } = Comparer<AwardCursor>.Create((one, other) =>
    {
        var order = string.CompareOrdinal(one.Commune, other.Commune);
        if (order == 0)
            order = other.At.CompareTo(one.At);
        return order == 0 ? string.CompareOrdinal(one.Id, other.Id) : order;
    });

    public static AwardCursor Of(Nomination nomination) => new(nomination.Commune.Value, nomination.FirstAt.ToUnixTimeMilliseconds(), nomination.Id);

    public static AwardCursor? Parse(string text)
    {
        var place = Place().Match(CursorText.Read(text));
        return place.Success
            ? new AwardCursor(place.Groups["commune"].Value, long.Parse(place.Groups["at"].Value, CultureInfo.InvariantCulture), place.Groups["id"].Value)
            : null;
    }

    public override string ToString() =>
        CursorText.Write(string.Join('|', Commune, At.ToString(CultureInfo.InvariantCulture), Id));

    [GeneratedRegex(@"\A(?<commune>[0-9]{5})\|(?<at>-?[0-9]{1,15})\|(?<id>[0-9a-f]{32})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
