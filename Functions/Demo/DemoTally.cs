using Tcns.Domain.Registry;

namespace Tcns.Functions.Demo;

/// <summary>Counts what there is of a demo while it is filled in, and says when another tenth of the communes is done.</summary>
internal sealed class DemoTally(int communes, Action<int> percent)
{
    private const int Step = 10;
    private readonly Lock gate = new();
    private int said;

    public int Communes { get; private set; }

    public int Villages { get; private set; }

    public int Teams { get; private set; }

    public int Members { get; private set; }

    public int Records { get; private set; }

    public void Add(IReadOnlyList<RegistryChange> commune, int records)
    {
        lock (gate)
        {
            Communes++;
            Records += records;
            Villages += commune.Count(change => change is RegistryChange.OfVillage);
            Teams += commune.Count(change => change is RegistryChange.OfTeam);
            Members += commune.Count(change => change is RegistryChange.OfMember);
            var done = Communes * 100 / communes / Step * Step;
            if (done == said)
                return;
            said = done;
            percent(done);
        }
    }
}
