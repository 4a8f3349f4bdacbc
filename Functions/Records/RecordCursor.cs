using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;

namespace Tcns.Functions.Records;

/// <summary>Where a list goes on: after this row of this team. Rows stay in their places whatever is written meanwhile.</summary>
internal sealed partial record RecordCursor(string Row, string Team)
{
    /// <summary>The order of lists.</summary>
    public static IComparer<RecordCursor> Order { get; } = Comparer<RecordCursor>.Create((one, other) =>
    {
        var byRow = string.CompareOrdinal(one.Row, other.Row);
        return byRow != 0 ? byRow : string.CompareOrdinal(one.Team, other.Team);
    });

    public static RecordCursor? Parse(string text)
    {
        if (!Base64Url.IsValid(text))
            return null;
        var place = Place().Match(Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)));
        return place.Success ? new RecordCursor(place.Groups["row"].Value, place.Groups["team"].Value) : null;
    }

    public override string ToString() => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(Row + "|" + Team));

    [GeneratedRegex(@"\A(?<row>d\|[0-9]{8}\|[0-9]{14}\|[0-9a-f-]{36})\|(?<team>[0-9]{5}-T[0-9]{2,3})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
