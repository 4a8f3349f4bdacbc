namespace Tcns.Functions.Tests.Fuzz;

/// <summary>Damage to bytes: turned bits, lost ends, pieces in the wrong place.</summary>
internal static class Bytes
{
    private static readonly byte[][] Pieces =
    [
        [0], [0xFF], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [(byte)'"'], [(byte)'\\'], [(byte)'\n'], [(byte)'\r'], [(byte)','], [(byte)';'], [(byte)'='], [0x1F, 0x8B, 8, 0],
    ];

    public static byte[] Mutate(byte[] bytes, Random random)
    {
        var changed = new List<byte>(bytes);
        for (var times = random.Next(1, 4); times > 0; times--)
            Mutate(changed, random);
        return [.. changed];
    }

    private static void Mutate(List<byte> bytes, Random random)
    {
        var place = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 40), bytes.Count - place);
        switch (random.Next(6))
        {
            case 0 when place < bytes.Count:
                bytes[place] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes.RemoveRange(place, bytes.Count - place);
                break;
            case 2:
                bytes.RemoveRange(place, length);
                break;
            case 3:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(place, length));
                break;
            case 4 when place < bytes.Count:
                bytes[place] = (byte)random.Next(256);
                break;
            default:
                bytes.InsertRange(place, Pieces[random.Next(Pieces.Length)]);
                break;
        }
    }
}
