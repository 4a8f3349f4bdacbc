using System.Buffers.Binary;
using System.Text;

namespace Tcns.Functions.Documents.Charts;

/// <summary>The bytes of a TrueType font by table; all numbers in it are big-endian.</summary>
internal sealed class FontTables(ReadOnlyMemory<byte> file)
{
    public int Start(string table)
    {
        var name = Encoding.ASCII.GetBytes(table);
        for (var entry = 0; entry < Word(4); entry++)
        {
            if (file.Span.Slice(12 + (16 * entry), 4).SequenceEqual(name))
                return Long(12 + (16 * entry) + 8);
        }

        throw new InvalidDataException("The font has no table " + table + ".");
    }

    public byte Byte(int place) => file.Span[place];

    public sbyte SignedByte(int place) => unchecked((sbyte)file.Span[place]);

    public ushort Word(int place) => BinaryPrimitives.ReadUInt16BigEndian(file.Span[place..]);

    public short Signed(int place) => BinaryPrimitives.ReadInt16BigEndian(file.Span[place..]);

    public int Long(int place) => BinaryPrimitives.ReadInt32BigEndian(file.Span[place..]);
}
