using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tcns.Domain.Places;

namespace Tcns.Analytics.Lake;

/// <summary>
/// Names of members and households outside the tables: hashes under a key that never leaves them, so that nobody who holds only the
/// files can find out by trying codes whom a line means.
/// </summary>
public sealed class Pseudonyms
{
    private const int LongestStack = 256;
    private readonly byte[] key;

    public Pseudonyms(ReadOnlySpan<byte> key)
    {
        if (key.Length < HMACSHA256.HashSizeInBytes)
            throw new ArgumentException("A key has at least 32 bytes.", nameof(key));
        this.key = key.ToArray();
    }

    /// <summary>16 hexadecimal digits; ids of members are unique within the commune.</summary>
    public string Member(UnitCode commune, string id) => Hash("member|", commune.Value, id).ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>The register's code is the village's own: the same code elsewhere is another household.</summary>
    public long Household(VillageCode village, string code) => Hash("household|", village.Value, code);

    private long Hash(string sort, string place, string name)
    {
        var text = sort + place + "|" + name;
        var length = Encoding.UTF8.GetMaxByteCount(text.Length);
        var bytes = length <= LongestStack ? stackalloc byte[LongestStack] : new byte[length];
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, bytes[..Encoding.UTF8.GetBytes(text, bytes)], hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }
}
