using System.Globalization;
using System.Text;

namespace Tcns.Benchmarks.Load;

/// <summary>An endurance run, as the page tells it.</summary>
internal static class EndurancePage
{
    /// <summary>So many lines of samples are shown, at equal distances.</summary>
    private const int Shown = 12;

    public static string Line(EnduranceSample sample) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {sample.Minute:0.0} | {sample.RecordsASecond:N0} | {sample.P50:N1} | {sample.P99:N1} | {sample.Bare:N1} | {sample.BareP99:N1} | {sample.Refused} | {sample.Memory / 1_000_000.0:N0} | {sample.Handles} | {sample.Threads} | {sample.EmulatorMemory / 1_000_000.0:N0} | {sample.FreeDisk / 1_000_000_000.0:N1} | {sample.Behind} |");

    public static string Write(EnduranceFigures? figures)
    {
        if (figures is null)
            return "\nNot measured yet.\n";
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\nMeasured on {figures.On:yyyy-MM-dd}: {figures.Minutes:0} minutes, {figures.Rate:N0} records a second; {figures.Machine}.\n\n");
        WriteJudgement(text, figures);
        text.Append("\n| minute | records/s | p50 ms | p99 ms | bare insert p50 ms | p99 ms | refused | app MB | handles | threads | emulator MB | free disk GB | phones under way |\n|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        var step = Math.Max(1, figures.Samples.Count / Shown);
        foreach (var sample in figures.Samples.Where((_, place) => place % step == 0 || place == figures.Samples.Count - 1))
            text.Append(Line(sample)).Append('\n');
        var found = figures.Found;
        text.Append(CultureInfo.InvariantCulture, $"\nNot answered well: {(figures.Refusals.Count == 0 ? "nothing" : string.Join(", ", figures.Refusals.Select(one => $"{one.Act} {one.Status} × {one.Count}")))}; sent again {figures.Retries}. Acknowledged {found.Acknowledged:N0}, **lost {found.Lost}, doubled {found.Doubled}**; published {figures.PublishedVisits:N0} visits with {figures.PublishedPeople:N0} people, in the tables {found.Found:N0} with {found.People:N0}.\n");
        return text.ToString();
    }

    private static void WriteJudgement(StringBuilder text, EnduranceFigures figures)
    {
        if (figures.Looks.Count == 0)
        {
            text.Append("Too short to be judged.\n");
            return;
        }

        text.Append("| kept up | found | limit | |\n|---|--:|--:|---|\n");
        foreach (var bound in figures.Bounds)
            text.Append(CultureInfo.InvariantCulture, $"| {bound.What} | {bound.Found:0.####} | {(bound.IsLeast ? "at least" : "at most")} {bound.Limit:0.####} | {(bound.IsKept ? "kept" : "**not kept**")} |\n");
        text.Append("\n| looked at | at first | at last | growth an hour | smallest growth an hour that shows | |\n|---|--:|--:|--:|--:|---|\n");
        foreach (var look in figures.Looks)
            text.Append(CultureInfo.InvariantCulture, $"| {look.What} | {look.From:N2} | {look.To:N2} | {look.Growth:+#,0.00;-#,0.00;0} | {look.Seen:N2} | {(look.IsFlat ? "flat" : "**not flat**")} |\n");
    }
}
