using System.Globalization;
using Tcns.Benchmarks.Commands;

namespace Tcns.Benchmarks.Load;

/// <summary>What <c>load</c> and <c>endurance</c> are told.</summary>
internal static class LoadOptions
{
    public const string Minutes = "minutes";
    public const string AtOnce = "at-once";
    public const string Nginx = "nginx";
    public const string Rate = "rate";

    /// <summary>Whether a shorter run may take the place of a longer one.</summary>
    public const string Replace = "replace";

    /// <summary>A trial's.</summary>
    private const double Short = 0.5;

    public static TimeSpan MinutesOf(Order order, double usually) =>
        TimeSpan.FromMinutes(order.Find(Minutes) is { } text ? Number(text) : order.IsShort ? Short : usually);

    public static IReadOnlyList<int> AtOnceOf(Order order) => [.. (order.Find(AtOnce) ?? (order.IsShort ? "16" : "16,64,256")).Split(',').Select(text => (int)Number(text))];

    public static bool IsThroughNginx(Order order) => IsYes(order, Nginx);

    /// <summary>Where results are to be kept; null for nowhere. It is asked before anything is measured.</summary>
    /// <param name="order">What was said.</param>
    /// <param name="length">Of the run.</param>
    /// <param name="kept">How many minutes the run took whose place it would take; null where there is none.</param>
    public static string? FileOf(Order order, TimeSpan length, Func<LoadResults, double?> kept)
    {
        var mayReplace = IsYes(order, Replace);
        if (order.Find(Order.Json) is not { } file)
            return null;
        if (order.IsShort && Path.GetFullPath(file) == LoadPage.Figures)
            throw new FormatException("A trial is never published: name another file.");
        return kept(LoadResults.Read(file)) > length.TotalMinutes && !mayReplace
            ? throw new FormatException($"{file} holds a longer run: let this one be as long, name another file, or say --{Replace} yes.")
            : file;
    }

    public static double? RateOf(Order order) => order.Find(Rate) is { } text ? Number(text) : null;

    private static bool IsYes(Order order, string option) => order.Find(option) switch
    {
        null or "no" => false,
        "yes" => true,
        var other => throw new FormatException($"--{option} is yes or no, not {other}."),
    };

    private static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0
        ? number
        : throw new FormatException($"{text} is no number above 0.");
}
