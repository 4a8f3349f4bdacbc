namespace Tcns.Functions.Sheets;

/// <summary>Gathers what is wrong in a file, up to a number that a person can still read.</summary>
internal sealed class CellFaults(params IReadOnlyCollection<CellFault> first)
{
    public const int Most = 1_000;

    private readonly List<CellFault> all = [.. first];

    public IReadOnlyList<CellFault> All => all;

    /// <summary>How many there are, those too many to be kept among them.</summary>
    public int Count { get; private set; } = first.Count;

    public void Add(CellFault fault)
    {
        Count++;
        if (all.Count < Most)
            all.Add(fault);
    }
}
