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

    /// <summary>A trial's.</summary>
    private const double Short = 0.5;

    public static TimeSpan MinutesOf(Order order, double usually) =>
        TimeSpan.FromMinutes(order.Find(Minutes) is { } text ? Number(text) : order.IsShort ? Short : usually);

    public static IReadOnlyList<int> AtOnceOf(Order order) => [.. (order.Find(AtOnce) ?? (order.IsShort ? "16" : "16,64,256")).Split(',').Select(text => (int)Number(text))];

    public static bool IsThroughNginx(Order order) => order.Find(Nginx) switch
    {
        null or "no" => false,
        "yes" => true,
        var other => throw new FormatException($"--{Nginx} is yes or no, not {other}."),
    };

    public static double? RateOf(Order order) => order.Find(Rate) is { } text ? Number(text) : null;

    private static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0
        ? number
        : throw new FormatException($"{text} is no number above 0.");
}
