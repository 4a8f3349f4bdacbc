using System.Buffers.Binary;
using System.IO.Compression;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Documents.Charts;

/// <summary>A canvas as PNG: 8 bits of grey a point, no time, no author.</summary>
internal static class PngFile
{
    private const int Grey = 0;
    private const int Bits = 8;

    public static byte[] Of(Canvas canvas)
    {
        var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        WriteChunk(file, "IHDR"u8, [.. Number(canvas.Width), .. Number(canvas.Height), Bits, Grey, 0, 0, 0]);
        WriteChunk(file, "IDAT"u8, Packed(canvas));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Packed(Canvas canvas)
    {
        const byte asItIs = 0;
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < canvas.Height; y++)
            {
                zlib.WriteByte(asItIs);
                zlib.Write(canvas.Row(y));
            }
        }

        return packed.ToArray();
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        var checksum = new ZipChecksum();
        checksum.Append(kind);
        checksum.Append(content);
        file.Write(Number(content.Length));
        file.Write(kind);
        file.Write(content);
        file.Write(Number(unchecked((int)checksum.Value)));
    }

    private static byte[] Number(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
