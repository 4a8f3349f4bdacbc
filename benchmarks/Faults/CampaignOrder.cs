using System.Globalization;
using Tcns.Benchmarks.Commands;

namespace Tcns.Benchmarks.Faults;

/// <summary>What the campaign was told.</summary>
/// <param name="Minutes">For all of it; null for as long as it usually takes.</param>
/// <param name="Only">One kind, for all of the time; null for all kinds.</param>
/// <param name="IsTrial">To see that it runs: nothing of it is kept.</param>
/// <param name="ReplacesLonger">Whether its figures are kept in the place of those of a longer run.</param>
internal sealed record CampaignOrder(int Seed, double? Minutes, string? Only, bool IsTrial, bool ReplacesLonger)
{
    private const string SeedOption = "seed";
    private const string MinutesOption = "minutes";
    private const string OnlyOption = "only";
    private const string ReplaceOption = "replace";

    /// <summary>Of a trial: each kind does what it does at the least.</summary>
    private const double ShortMinutes = 0.1;

    public static IReadOnlyList<string> Options => [SeedOption, MinutesOption, OnlyOption, ReplaceOption];

    public static CampaignOrder Read(Order order)
    {
        // Known to every scenario, and of no effect here: who says it believes in one.
        if (((string[])["json", "rounds"]).FirstOrDefault(option => order.Find(option) is not null) is { } idle)
            throw new FormatException($"--{idle} is nothing to this scenario, which keeps its figures in a file of its own and goes by minutes.");
        var replaces = order.Find(ReplaceOption) is { } word && (word == "longer" ? true : throw new FormatException($"--{ReplaceOption} wants the word longer."));
        return new CampaignOrder((int)(Number(order, SeedOption) ?? 1), Number(order, MinutesOption) ?? (order.IsShort ? ShortMinutes : null), order.Find(OnlyOption), order.IsShort, replaces);
    }

    private static double? Number(Order order, string option)
    {
        if (order.Find(option) is not { } text)
            return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw new FormatException($"--{option} wants a number above 0.");
    }
}
