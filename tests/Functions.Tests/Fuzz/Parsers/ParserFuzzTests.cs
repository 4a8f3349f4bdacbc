using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Tcns.Domain.Places;

namespace Tcns.Functions.Tests.Fuzz.Parsers;

/// <summary>
/// Every parser of the product, asked in this process with inputs that nobody meant: it takes or refuses, soon, and what it takes it writes as
/// it was read. <c>TCNS_FUZZ=100000,1</c> (inputs of each parser, seed) makes it a long run; the same seed makes the same inputs.
/// </summary>
public class ParserFuzzTests(TestApp app)
{
    private const int MostFailures = 20;

    /// <summary>Inputs are small; the machine may have other work.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_read_is_taken_or_refused_soon_and_written_as_it_was_read()
    {
        var (many, seed) = Size();
        var units = app.Service<OfficialUnits>();
        ParserTarget[] targets =
        [
            .. TextTargets.All(app.Service<UnitSearch>()), .. new JsonTargets(units, await ExamplesAsync()).All(), .. FileTargets.All(), .. HeaderTargets.All(),
        ];
        var failures = new List<string>();
        foreach (var target in targets)
        {
            var (clock, before, slowest) = (Stopwatch.StartNew(), TimeSpan.Zero, (Number: 0, Took: TimeSpan.Zero));
            for (var number = 0; number < many && failures.Count < MostFailures; number++)
            {
                if (Try(target, seed, number) is { } failure)
                    failures.Add($"{target} {number}: {failure}");
                if (clock.Elapsed - before > slowest.Took)
                    slowest = (number, clock.Elapsed - before);
                before = clock.Elapsed;
            }

            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{target}: {many} in {clock.Elapsed.TotalSeconds:F1} s, the slowest ({slowest.Number}) in {slowest.Took.TotalMilliseconds:F0} ms"));
        }

        Assert.True(targets.Length > 50, $"{targets.Length} parsers");
        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }

    private static string? Try(ParserTarget target, int seed, int number)
    {
        try
        {
            // Whether it was the input or the machine shows when it is asked again.
            var took = TimeSpan.MaxValue;
            for (var times = 0; times < 3 && took > Longest; times++)
            {
                var clock = Stopwatch.StartNew();
                target.TryOnce(Of(seed, number));
                took = clock.Elapsed;
            }

            return took > Longest ? $"took {took}" : null;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return failure.ToString();
        }
    }

    private static Random Of(int seed, int number) => new(unchecked((seed * 1_000_003) ^ (number * 31)));

    private static (int Many, int Seed) Size()
    {
        var size = (Environment.GetEnvironmentVariable("TCNS_FUZZ") ?? "60,1").Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return (size[0], size[1]);
    }

    /// <summary>The bodies that the description shows.</summary>
    private async Task<IReadOnlyList<string>> ExamplesAsync()
    {
        using var description = await JsonDocument.ParseAsync(await app.Client.GetStreamAsync("/api/openapi.json", Cancel), cancellationToken: Cancel);
        return
        [
            .. description.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject())
                .Where(operation => operation.Value.TryGetProperty("requestBody", out _))
                .Select(operation => operation.Value.GetProperty("requestBody").GetProperty("content"))
                .Where(content => content.TryGetProperty("application/json", out _))
                .Select(content => content.GetProperty("application/json").GetProperty("example").GetRawText())
                .Distinct(StringComparer.Ordinal),
        ];
    }
}
