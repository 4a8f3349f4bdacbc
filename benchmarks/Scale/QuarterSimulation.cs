using Tcns.Benchmarks.Cost.Sheet;

namespace Tcns.Benchmarks.Scale;

/// <summary>
/// A quarter of the nation, ten minutes after ten minutes: visits come by chance around the rhythm, half of them alone and half twenty at a time; what they mark
/// is rebuilt and published at the next order, and publications grow with what the quarter holds by then.
/// </summary>
internal sealed class QuarterSimulation(Nation nation, Measured measured, PublicationSizes sizes)
{
    private const ulong Seed = 2026_10_01;
    private static readonly DateOnly First = new(2026, 10, 1);
    private static readonly DateOnly Last = new(2026, 12, 31);

    public IReadOnlyList<TenMinutes> Run()
    {
        var (dice, rhythm, held) = (new Dice(Seed), Rhythm.Of(First, Last), new double[nation.Provinces.Count]);
        var largest = nation.Provinces.Index().MaxBy(one => one.Item.Visits).Index;
        return [.. rhythm.Select((part, step) => Step(First.ToDateTime(TimeOnly.MinValue).AddMinutes(10 * step), part, dice, held, largest))];
    }

    /// <summary>The most posts that come within one second of a stretch, each at a second of its own chance.</summary>
    public static int BusiestSecond(int posts)
    {
        var (dice, seconds) = (new Dice(Seed), new int[(int)Rhythm.SecondsAStep]);
        for (var post = 0; post < posts; post++)
            seconds[(int)(dice.Next() * seconds.Length)]++;
        return seconds.Max();
    }

    /// <summary>
    /// The most visits of one team within ten minutes: teams are busy by chance around the average, one in a hundred of them ten times as much.
    /// </summary>
    public static int BusiestTeam(int visits)
    {
        // The mean of such a lognormal distribution is above its median.
        const double Spread = 1;
        var dice = new Dice(Seed);
        return Enumerable.Range(0, Nation.Teams).Max(_ => dice.Poisson(visits / (double)Nation.Teams * Math.Exp((Spread * dice.Bell()) - (Spread * Spread / 2))));
    }

    private TenMinutes Step(DateTime at, double part, Dice dice, double[] held, int largest)
    {
        var (visits, posts, ofLargest, rebuilds, rebuildSeconds, publications, publishSeconds, longest, written) = (0, 0, 0, 0, 0.0, 0, 0.0, 0.0, 0.0);
        for (var place = 0; place < held.Length; place++)
        {
            var province = nation.Provinces[place];
            var here = dice.Poisson(province.Visits * part);
            if (here == 0)
                continue;
            held[place] += here;
            var sent = Math.Max(1, (here / 2) + (here / 2 / Month.Batch));

            // A commune is marked by any of its posts; a mark is five minutes old before it goes, so that every other one is rebuilt twice.
            var marked = (int)Math.Ceiling(province.Communes * (1 - Math.Exp(-sent / (double)province.Communes)) * (double)Month.RebuildsAMark);
            var seconds = Math.Max(0, sizes.At(size => size.Seconds, held[place]));
            (visits, posts, rebuilds, publications) = (visits + here, posts + sent, rebuilds + marked, publications + 1);
            ofLargest = place == largest ? sent : ofLargest;
            rebuildSeconds += marked * RebuildSeconds(held[place] / province.Communes);
            (publishSeconds, longest) = (publishSeconds + seconds, Math.Max(longest, seconds));
            written += sizes.At(size => size.ParquetBytes + size.CsvBytes, held[place]);
        }

        return new TenMinutes(at, visits, posts, ofLargest, rebuilds, rebuildSeconds, publications, publishSeconds, longest, written);
    }

    /// <summary>In proportion to the records: all of a commune's quarter are read.</summary>
    private double RebuildSeconds(double records)
    {
        var act = measured.Acts.Last(one => one.Key == "rebuild");
        return act.Seconds * Math.Max(1, records / act.Records);
    }
}
