namespace Tcns.Functions.Sheets;

/// <summary>Gathers what is wrong in a file, up to a number that a person can still read.</summary>
internal sealed class CellFaults(params IEnumerable<CellFault> first)
{
    public const int Most = 1_000;

    private readonly List<CellFault> all = [.. first];

    public IReadOnlyList<CellFault> All => all;

    public void Add(CellFault fault)
    {
        if (all.Count < Most)
            all.Add(fault);
    }
}
