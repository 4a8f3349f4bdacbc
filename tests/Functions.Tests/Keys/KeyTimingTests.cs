using System.Diagnostics;
using Tcns.Domain.Access;

namespace Tcns.Functions.Tests.Keys;

/// <summary>
/// Whether the time that a refusal takes tells how far a guess is right, as far as it can be seen from outside: fractions of a millisecond, not a
/// few bytes that are compared. What keeps those from helping anybody is the hash.
/// </summary>
public class KeyTimingTests(TestApp app)
{
    /// <summary>Of each kind; together below what an address may send of bad keys before it is held up.</summary>
    private const int Guesses = 200;

    /// <summary>Hexadecimal digits of the hash.</summary>
    private const int Alike = 3;

    /// <summary>Standard deviations of the ranks, beyond which chance goes once in a million runs; a difference must be half of what refusals differ by anyhow to be seen.</summary>
    private const double MostApart = 5;

    [Fact]
    public async Task A_key_whose_hash_begins_like_a_real_one_is_refused_no_sooner_and_no_later_than_another()
    {
        // With limits of its own, which these guesses nearly use up.
        await using var own = await OwnApp.StartAsync(app.TakeStorage(), "--Logging:LogLevel:Tcns.Functions.Http.KeyGate", "Error");
        using var issued = await own.SendAsync(HttpMethod.Post, "/api/v1/keys", TestApp.SystemKey, new { role = "viewer", unit = "31" });
        using var json = await TestApp.ReadAsync(issued);
        var real = KeyHash.Of(TestApp.Text(json, "key")).Value[..Alike];
        var (far, near) = (new List<double>(), new List<double>());
        string[] guesses = [.. Enumerable.Range(0, 2 * Guesses).Select(number => Make(hash => hash.StartsWith(real, StringComparison.Ordinal) == number < Guesses))];

        // In any order: what comes after something that takes long is a little slower.
        new Random(1).Shuffle(guesses);
        foreach (var guess in guesses)
        {
            var clock = Stopwatch.StartNew();
            using var answer = await own.AskAsync(guess);
            (KeyHash.Of(guess).Value.StartsWith(real, StringComparison.Ordinal) ? near : far).Add(clock.Elapsed.TotalMilliseconds);
            Assert.Equal(401, (int)answer.StatusCode);
        }

        var apart = RankSum(far, near);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{apart:F2} standard deviations; medians {far.Order().ElementAt(Guesses / 2):F2} and {near.Order().ElementAt(Guesses / 2):F2} ms; a difference of {SmallestSeen(far, near):F2} ms would have been seen");
        Assert.InRange(apart, -MostApart, MostApart);
    }

    [Fact]
    public void A_difference_is_seen_from_half_of_what_answers_differ_by_anyhow()
    {
        var random = new Random(1);
        List<double> one = [.. Enumerable.Range(0, Guesses).Select(_ => Normal(random))];
        List<double> other = [.. Enumerable.Range(0, Guesses).Select(_ => Normal(random))];

        Assert.InRange(SmallestSeen(one, other), 0.4, 0.7);
    }

    private static string Make(Func<string, bool> isWanted)
    {
        while (true)
        {
            var key = KeySecret.Create();
            if (isWanted(key.Hash.Value))
                return key.Text;
        }
    }

    /// <summary>What one sample would have to be later, or sooner, for the other to be told from it: the greater of both.</summary>
    private static double SmallestSeen(List<double> one, List<double> other) => Math.Max(SmallestSeen(one, other, 1), SmallestSeen(one, other, -1));

    private static double SmallestSeen(List<double> one, List<double> other, int direction)
    {
        var (unseen, seen) = (0.0, 1.0 + one.Max() - one.Min() + other.Max() - other.Min());
        while (seen - unseen > 0.001)
        {
            var middle = (unseen + seen) / 2;
            var isSeen = -direction * RankSum(one, [.. other.Select(time => time + (direction * middle))]) > MostApart;
            (unseen, seen) = isSeen ? (unseen, middle) : (middle, seen);
        }
        return seen;
    }

    /// <summary>By Box and Muller.</summary>
    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>By Mann, Whitney and Wilcoxon: how far the ranks of one sample lie from what chance would give, in standard deviations.</summary>
    private static double RankSum(List<double> one, List<double> other)
    {
        var ranks = one.Select(time => (time, isOne: true)).Concat(other.Select(time => (time, isOne: false))).OrderBy(sample => sample.time).Index().Where(sample => sample.Item.isOne).Sum(sample => sample.Index + 1.0);
        var (first, second) = ((double)one.Count, (double)other.Count);
        var wins = ranks - (first * (first + 1) / 2);
        return (wins - (first * second / 2)) / Math.Sqrt(first * second * (first + second + 1) / 12);
    }
}
