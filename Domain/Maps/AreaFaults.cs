using Tcns.Domain.Forms;

namespace Tcns.Domain.Maps;

/// <summary>
/// What is wrong in boundaries that were sent, and how much of them was read: a small file could name one long line again and again.
/// </summary>
internal sealed class AreaFaults
{
    /// <summary>More of one area nobody reads: its other points lie as wrong as these.</summary>
    private const int MostOfArea = 10;
    private readonly List<Fault> faults = [];
    private int noted;
    private int points;

    public IReadOnlyList<Fault> All => faults;

    /// <summary>Whether so many points were named that nothing more is read.</summary>
    public bool IsSpent { get; private set; }

    public void BeginArea() => noted = 0;

    /// <param name="path">As a JSON pointer.</param>
    /// <param name="code">One of <see cref="FaultCodes"/>.</param>
    /// <param name="limit">What the text mentions.</param>
    public void Note(string path, string code, object? limit = null)
    {
        if (noted == MostOfArea)
            return;
        noted++;
        faults.Add(new Fault(path, code, limit));
    }

    /// <returns>False where these points are more than are read of one file.</returns>
    public bool TryTake(int count, string path)
    {
        points = Math.Min(points, ProvinceBoundaries.MostPoints) + count;
        if (points <= ProvinceBoundaries.MostPoints)
            return true;
        if (!IsSpent)
            faults.Add(new Fault(path, FaultCodes.TooManyPoints, ProvinceBoundaries.MostPoints));
        IsSpent = true;
        return false;
    }
}
