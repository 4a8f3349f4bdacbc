using System.Diagnostics;
using Tcns.Domain.Access;

namespace Tcns.Functions.Tests.Keys;

/// <summary>Whether the time that a refusal takes tells how far a guess is right.</summary>
public class KeyTimingTests(TestApp app)
{
    /// <summary>Of each kind; together below what an address may send of bad keys before it is held up.</summary>
    private const int Guesses = 200;

    /// <summary>Hexadecimal digits of the hash.</summary>
    private const int Alike = 3;

    /// <summary>Standard deviations. A hint of some microseconds would show as more; chance goes beyond once in a million runs.</summary>
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
        TestContext.Current.TestOutputHelper?.WriteLine($"{apart:F2} standard deviations; medians {far.Order().ElementAt(Guesses / 2):F2} and {near.Order().ElementAt(Guesses / 2):F2} ms");
        Assert.InRange(apart, -MostApart, MostApart);
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

    /// <summary>By Mann, Whitney and Wilcoxon: how far the ranks of one sample lie from what chance would give, in standard deviations.</summary>
    private static double RankSum(List<double> one, List<double> other)
    {
        var ranks = one.Select(time => (time, isOne: true)).Concat(other.Select(time => (time, isOne: false))).OrderBy(sample => sample.time).Index().Where(sample => sample.Item.isOne).Sum(sample => sample.Index + 1.0);
        var (first, second) = ((double)one.Count, (double)other.Count);
        var wins = ranks - (first * (first + 1) / 2);
        return (wins - (first * second / 2)) / Math.Sqrt(first * second * (first + second + 1) / 12);
    }
}
