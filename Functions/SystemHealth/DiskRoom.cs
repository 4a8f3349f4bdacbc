namespace Tcns.Functions.SystemHealth;

/// <summary>What is left of the disk on which the data folder lies, in bytes.</summary>
internal sealed record DiskRoom(long Free, long Total)
{
    private const long Least = 1L << 30;

    /// <summary>With so much there is time, whatever part of a large disk that is.</summary>
    private const long Enough = 20L << 30;
    private const int LeastPercent = 10;

    public bool IsShort => Free < Least || (Free < Enough && Free < Total / 100 * LeastPercent);
}
