using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tcns.Functions.Demo;

/// <summary>
/// Chance that is the same at every start: what a seed gives for a thing depends on that thing alone, on no other machine,
/// order or version of the framework (SplitMix64).
/// </summary>
internal sealed class Dice
{
    private const int PerMille = 1000;
    private ulong state;

    private Dice(ulong state) => this.state = state;

    /// <param name="seed">Of the whole demo.</param>
    /// <param name="thing">What the dice are thrown for.</param>
    public static Dice For(int seed, string thing)
    {
        var source = string.Create(CultureInfo.InvariantCulture, $"{seed}|{thing}");
        return new Dice(BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(source))));
    }

    public int Below(int end) => (int)(Roll() % (ulong)end);

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Hits(int perMille) => Below(PerMille) < perMille;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>A day of these, both ends included.</summary>
    public DateOnly Day(DateOnly first, DateOnly last) => first.AddDays(Below(last.DayNumber - first.DayNumber + 1));

    /// <summary>The same, but no Saturday and no Sunday; the last one is to be neither.</summary>
    public DateOnly WorkingDay(DateOnly first, DateOnly last)
    {
        var day = Day(first, last);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            day = day.AddDays(1);
        return day;
    }

    /// <summary>So many different ones, in any order.</summary>
    public IReadOnlyList<T> Take<T>(IEnumerable<T> from, int count)
    {
        var left = from.ToList();
        var taken = new List<T>(count);
        while (taken.Count < count)
        {
            var index = Below(left.Count);
            taken.Add(left[index]);
            left.RemoveAt(index);
        }

        return taken;
    }

    /// <summary>As a phone would make one by chance.</summary>
    public Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, Roll());
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Roll());
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private ulong Roll()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
