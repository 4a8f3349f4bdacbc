namespace Tcns.Benchmarks.Load;

/// <summary>What phones have sent, and what of it they were told is kept.</summary>
internal sealed class Ledger
{
    private const int InAPart = 1 << 16;

    /// <summary>268 million visits.</summary>
    private readonly Entry[]?[] parts = new Entry[]?[1 << 12];
    private int last;

    /// <summary>How many were sent.</summary>
    public int Sent => Volatile.Read(ref last);

    /// <summary>The number of a visit that this seat sends.</summary>
    public int Next(int seat)
    {
        var number = Interlocked.Increment(ref last);
        Find(number) = new Entry { Seat = seat };
        return number;
    }

    /// <summary>The server has said that it is kept.</summary>
    public void Acknowledge(int number) => Find(number).IsAcknowledged = true;

    /// <summary>Holds all that was acknowledged against what is found.</summary>
    /// <param name="found">Every visit in the tables: the place of its team among the seats, and its number, or null of an id that nobody here has sent.</param>
    public Finding Check(IEnumerable<(int Seat, int? Number)> found)
    {
        var times = new byte[Sent + 1];
        var (alien, astray) = (0, 0);
        foreach (var (seat, number) in found)
        {
            if (number is not { } known || known < 1 || known > Sent)
                alien++;
            else if (Find(known).Seat != seat)
                astray++;
            else if (times[known] < byte.MaxValue)
                times[known]++;
        }

        var (acknowledged, lost, doubled, unheard, people) = (0, 0, 0, 0, 0L);
        for (var number = 1; number <= Sent; number++)
        {
            var isHeard = Find(number).IsAcknowledged;
            acknowledged += isHeard ? 1 : 0;
            lost += isHeard && times[number] == 0 ? 1 : 0;
            doubled += times[number] > 1 ? 1 : 0;
            unheard += !isHeard && times[number] > 0 ? 1 : 0;
            people += times[number] > 0 ? VisitText.PeopleOf(number) : 0;
        }

        return new Finding(Sent, acknowledged, times.Count(time => time > 0), people, lost, doubled + astray, unheard, alien);
    }

    private ref Entry Find(int number)
    {
        ref var part = ref parts[number / InAPart];
        if (Volatile.Read(ref part) is null)
            Interlocked.CompareExchange(ref part, new Entry[InAPart], null);
        return ref part![number % InAPart];
    }

    private struct Entry
    {
        public int Seat;
        public bool IsAcknowledged;
    }
}
