namespace Tcns.Functions.SystemHealth;

/// <summary>What is left of the disk on which the data folder lies, in bytes.</summary>
internal sealed record DiskRoom(long Free, long Total)
{
    private const long Least = 1L << 30;
    private const int LeastPercent = 10;

    public bool IsShort => Free < Least || Free < Total / 100 * LeastPercent;
}
