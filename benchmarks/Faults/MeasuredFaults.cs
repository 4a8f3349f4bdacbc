using System.Globalization;
using System.Text;
using System.Text.Json;
using Tcns.Benchmarks.Results;
using Tcns.Testing;

namespace Tcns.Benchmarks.Faults;

/// <summary>The figures of the campaign as they are kept, the newest of each kind, and the block of the page that they are told by.</summary>
internal sealed record MeasuredFaults(IReadOnlyList<MeasuredKind> Kinds)
{
    private static readonly JsonSerializerOptions Form = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n" };

    public static string Path => Repository.At("benchmarks", "Faults", "measured.json");

    public static string Page => Repository.At("docs", "reliability.md");

    public static MeasuredFaults Read(string json) => JsonSerializer.Deserialize<MeasuredFaults>(json, Form)!;

    /// <summary>Puts a kind's figures in the place of those that it had, in the file and on the page.</summary>
    public static async Task WriteAsync(KindResult result, int seed, double minutes)
    {
        var machine = (await Machine.LookAsync()).ToString();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(7).DateTime);
        var mine = new MeasuredKind(today, machine, seed, Math.Round(minutes, 2), result with { Seconds = Math.Round(result.Seconds) });
        var before = File.Exists(Path) ? Read(await File.ReadAllTextAsync(Path)).Kinds : [];
        var all = FaultCampaign.All.Select(kind => kind.Name == result.Name ? mine : before.FirstOrDefault(one => one.Result.Name == kind.Name)).OfType<MeasuredKind>();
        var measured = new MeasuredFaults([.. all]);
        await File.WriteAllTextAsync(Path, JsonSerializer.Serialize(measured, Form) + "\n");
        await File.WriteAllTextAsync(Page, measured.Renew(await File.ReadAllTextAsync(Page)));
    }

    /// <summary>The page with this block in the place of the one that it has.</summary>
    public string Renew(string page) => MadeBlock.Renew(page, "faults", Block());

    private string Block()
    {
        var text = new StringBuilder("\n");
        text.Append("| kind | what was done | runs | faults | acts acknowledged | lost | doubled | other | findings of `verify` | seconds | on | seed, minutes |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var (on, _, seed, minutes, kind) in Kinds)
        {
            var about = FaultCampaign.All.FirstOrDefault(known => known.Name == kind.Name)?.About;
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{kind.Name}` | {about} | {kind.Runs:N0} | {kind.Hits:N0} | {kind.Acknowledged:N0} | {kind.Lost} | {kind.Doubled} | {kind.Other} | {kind.Findings} | {kind.Seconds:N0} | {on:yyyy-MM-dd} | {seed}, {minutes} |\n");
        }

        return text.Append("\nMachine: ").Append(string.Join("; ", Kinds.Select(kind => kind.Machine).Distinct(StringComparer.Ordinal))).Append(".\n\n").ToString();
    }
}
