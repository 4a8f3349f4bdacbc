using System.Globalization;
using Tcns.Analytics.Tests.Worlds;
using Tcns.Domain.Indicators;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Tests.Golden;

/// <summary>
/// One line as a sentence, such as <c>3/10 = 30; target 80 behind; partial; missing baseline.households: 1 thôn; teams 1/2</c>,
/// with nothing said of what is not there; <c>-</c> stands for no value.
/// </summary>
internal static class Sight
{
    public static string See(
        this World world, IFigureSource source, string indicator, string period = "2026-Q4", string unit = World.CommuneCode, string? plan = null)
    {
        var figures = source.Figures(world.Facts, world.Records, [Period.Parse(period)]);
        var line = Assert.Single(figures, figure => figure.Indicator == indicator && figure.Unit == unit && (plan is null || figure.Plan == plan));
        Assert.Equal(period, line.Period);
        return Sentence(line);
    }

    public static string Sentence(Figure figure)
    {
        var parts = new List<string> { Number(figure) };
        if (figure.Target is { } target)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"target {target} {figure.Status?.WireName()}"));
        else if (figure.Status is { } status)
            parts.Add("no target, but " + status.WireName());
        if (figure.IsPartial)
            parts.Add("partial");
        if (figure.Missing.Count > 0)
            parts.Add("missing " + string.Join(", ", figure.Missing));
        if (figure.Meeting is { } meeting)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"teams {meeting.Count}/{meeting.Of}"));
        return string.Join("; ", parts);
    }

    private static string Number(Figure figure)
    {
        var value = figure.Value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "-";
        var fraction = figure.Denominator is { } denominator ? "/" + denominator.ToString(CultureInfo.InvariantCulture) : "";
        return string.Create(CultureInfo.InvariantCulture, $"{figure.Numerator}{fraction} = {value}");
    }
}
