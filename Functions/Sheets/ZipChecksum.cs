namespace Tcns.Functions.Sheets;

/// <summary>
/// The checksum of zip files, CRC-32. Not the framework's own type: that lies in an assembly of one processor, which the
/// package for another cannot be compiled against (docs/adr/0003).
/// </summary>
internal sealed class ZipChecksum
{
    /// <summary>The polynomial of ISO 3309, bits reversed.</summary>
    private const uint Polynomial = 0xEDB88320;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(number => Step((uint)number, 8))];
    private uint state = uint.MaxValue;

    public uint Value => ~state;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        var next = state;
        foreach (var one in bytes)
            next = Table[(next ^ one) & 0xFF] ^ (next >> 8);
        state = next;
    }

    private static uint Step(uint value, int bits)
    {
        for (var bit = 0; bit < bits; bit++)
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
        return value;
    }
}
