using System.Globalization;
using System.Text.RegularExpressions;
using Tcns.Domain.Records;
using Tcns.Functions.Http;

namespace Tcns.Functions.Records;

/// <summary>
/// The place of a record in lists, after which a list goes on: the newest day first, and of a day what came last. It moves
/// only when the record's own day does, whatever is written meanwhile.
/// </summary>
internal sealed partial record RecordCursor(DateOnly Day, long ReceivedAt, string Team, string Id)
{
    public static IComparer<RecordCursor> Order { get; } = Comparer<RecordCursor>.Create(Compare);

    public static RecordCursor Of(FieldRecord record) =>
        new(record.Date, record.ReceivedAt.ToUnixTimeMilliseconds(), record.Team.Value, record.Id.Value);

    public static RecordCursor? Parse(string text)
    {
        var place = Place().Match(CursorText.Read(text));
        return place.Success && DateOnly.TryParseExact(place.Groups["day"].Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new RecordCursor(day, long.Parse(place.Groups["at"].Value, CultureInfo.InvariantCulture), place.Groups["team"].Value, place.Groups["id"].Value)
            : null;
    }

    public override string ToString() => CursorText.Write(string.Create(CultureInfo.InvariantCulture, $"{Day:yyyyMMdd}|{ReceivedAt}|{Team}|{Id}"));

    private static int Compare(RecordCursor one, RecordCursor other)
    {
        var order = other.Day.CompareTo(one.Day);
        if (order == 0)
            order = other.ReceivedAt.CompareTo(one.ReceivedAt);
        if (order == 0)
            order = string.CompareOrdinal(one.Team, other.Team);
        return order == 0 ? string.CompareOrdinal(one.Id, other.Id) : order;
    }

    [GeneratedRegex(@"\A(?<day>[0-9]{8})\|(?<at>[0-9]{1,14})\|(?<team>[0-9]{5}-T[0-9]{2,3})\|(?<id>[0-9a-f-]{36})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
