using System.Buffers;
using System.Globalization;
using System.Text.Unicode;

namespace Tcns.Benchmarks.Load;

/// <summary>The visit with a number: always the same one, so that nothing but its number has to be kept in mind.</summary>
/// <param name="today">In Vietnam, when the run began.</param>
internal sealed class VisitText(DateOnly today)
{
    /// <summary>Today and the three days before.</summary>
    public const int Days = 4;
    private const string Beginning = "0195d4c1-7b1e-7c3a-9a51-";
    private const int LongestVisit = 512;

    public IEnumerable<DateOnly> AllDays => Enumerable.Range(0, Days).Select(back => today.AddDays(-back));

    public static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{Beginning}{number:x12}");

    /// <returns>Null for an id that none of these visits has.</returns>
    public static int? NumberIn(string id) =>
        id.StartsWith(Beginning, StringComparison.Ordinal) && int.TryParse(id.AsSpan(Beginning.Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>How many people it counts.</summary>
    public static int PeopleOf(int number) => ElderlyOf(number) + GeneralOf(number);

    /// <summary>As the field form sends it: an array, also of one.</summary>
    public void Write(ArrayBufferWriter<byte> to, Seat seat, IReadOnlyList<int> numbers)
    {
        to.Write("["u8);
        for (var place = 0; place < numbers.Count; place++)
        {
            if (place > 0)
                to.Write(","u8);
            Write(to, seat, numbers[place]);
        }

        to.Write("]"u8);
    }

    private static int ElderlyOf(int number) => number % 3;

    private static int GeneralOf(int number) => 1 + (number % 2);

    private void Write(ArrayBufferWriter<byte> to, Seat seat, int number)
    {
        var minute = 420 + (number % 600);
        if (!Utf8.TryWrite(
            to.GetSpan(LongestVisit),
            CultureInfo.InvariantCulture,
            $$"""{"id":"{{Beginning}}{{number:x12}}","team":"{{seat.Team}}","member":"{{seat.Members[number % seat.Members.Count]}}","date":"{{today.AddDays(-(number % Days)):yyyy-MM-dd}}","start":"{{minute / 60:D2}}:{{minute % 60:D2}}","minutes":{{15 + (number % 60)}},"household":"H{{number / Days % 2_000:D4}}","place":"home","people":{"elderly":{{ElderlyOf(number)}},"general":{{GeneralOf(number)}}},"workingAge":1,"topics":["vneid","scam-awareness"],"outcomes":["uses-digital-platform"],"note":"Đã cài VNeID mức 2 cho bà con"}""",
            out var written))
        {
            throw new InvalidOperationException("A visit is longer than it may be.");
        }

        to.Advance(written);
    }
}
