using System.Globalization;
using System.Text;
using System.Text.Json;
using Tcns.Testing;

namespace Tcns.Benchmarks.Faults;

/// <summary>The figures of a whole campaign as they are kept, and the block of the page that they are told by.</summary>
internal sealed record MeasuredFaults(DateOnly On, string Machine, int Seed, double Minutes, IReadOnlyList<KindResult> Kinds)
{
    private const string Begin = "<!-- faults: made by `dotnet run -c Release --project benchmarks faults` -->";
    private const string End = "<!-- end of faults -->";
    private static readonly JsonSerializerOptions Form = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n" };

    public static string File => Repository.At("benchmarks", "Faults", "measured.json");

    public static string Page => Repository.At("docs", "reliability.md");

    public static MeasuredFaults Read(string json) => JsonSerializer.Deserialize<MeasuredFaults>(json, Form)!;

    public static async Task WriteAsync(IReadOnlyList<KindResult> kinds, int seed, double minutes)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(7).DateTime);
        var machine = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}");
        var measured = new MeasuredFaults(today, machine, seed, minutes, [.. kinds.Select(kind => kind with { Seconds = Math.Round(kind.Seconds) })]);
        await System.IO.File.WriteAllTextAsync(File, JsonSerializer.Serialize(measured, Form) + "\n");
        await System.IO.File.WriteAllTextAsync(Page, measured.Renew(await System.IO.File.ReadAllTextAsync(Page)));
    }

    /// <summary>The page with this block in the place of the one that it has.</summary>
    public string Renew(string page)
    {
        var (begin, end) = (page.IndexOf(Begin, StringComparison.Ordinal), page.IndexOf(End, StringComparison.Ordinal));
        return begin < 0 || end < begin ? throw new InvalidOperationException("The page has no place for the figures.") : page[..begin] + Block() + page[end..];
    }

    private string Block()
    {
        var text = new StringBuilder(Begin).Append("\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{On:yyyy-MM-dd}, {Machine}, `--seed {Seed} --minutes {Minutes:0.##}`:\n\n");
        text.Append("| kind | what was done | runs | faults | acts acknowledged | lost | doubled | other | findings of `verify` | seconds |\n|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var kind in Kinds)
        {
            var about = FaultCampaign.All.FirstOrDefault(known => known.Name == kind.Name)?.About;
            text.Append(CultureInfo.InvariantCulture, $"| `{kind.Name}` | {about} | {kind.Runs:N0} | {kind.Hits:N0} | {kind.Acknowledged:N0} | {kind.Lost} | {kind.Doubled} | {kind.Other} | {kind.Findings} | {kind.Seconds:N0} |\n");
        }

        return text.Append('\n').ToString();
    }
}
