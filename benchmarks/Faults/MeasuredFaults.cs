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
    public static async Task WriteAsync(KindResult result, CampaignOrder order, double minutes, TextWriter report)
    {
        var machine = (await Machine.LookAsync()).ToString();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(7).DateTime);
        var before = File.Exists(Path) ? Read(await File.ReadAllTextAsync(Path)) : new MeasuredFaults([]);
        var measured = before.With(new MeasuredKind(today, machine, order.Seed, Math.Round(minutes, 2), result with { Seconds = Math.Round(result.Seconds) }), order.ReplacesLonger);
        if (ReferenceEquals(measured, before))
        {
            await report.WriteLineAsync("  not kept: nothing was tried, or a longer run is kept (--replace longer)");
            return;
        }

        await File.WriteAllTextAsync(Path, JsonSerializer.Serialize(measured, Form) + "\n");
        await File.WriteAllTextAsync(Page, measured.Renew(await File.ReadAllTextAsync(Page)));
    }

    /// <summary>
    /// With this run of a kind in the place of the one before. One that met no fault tells nothing and is not taken in, nor is a shorter one that tells
    /// nothing bad, unless it is wanted so.
    /// </summary>
    public MeasuredFaults With(MeasuredKind mine, bool replacesLonger)
    {
        var isShorter = Kinds.Any(kind => kind.Result.Name == mine.Result.Name && kind.Minutes > mine.Minutes);
        if (mine.Result.IsWhole && (mine.Result.Hits == 0 || (isShorter && !replacesLonger)))
            return this;
        var all = FaultCampaign.All.Select(kind => kind.Name == mine.Result.Name ? mine : Kinds.FirstOrDefault(one => one.Result.Name == kind.Name));
        return new MeasuredFaults([.. all.OfType<MeasuredKind>()]);
    }

    /// <summary>The page with this block in the place of the one that it has.</summary>
    public string Renew(string page) => MadeBlock.Renew(page, "faults", Block());

    private string Block()
    {
        var text = new StringBuilder("\n");
        text.Append("| kind | what was done | runs | faults | of planned | acts acknowledged | never answered | lost | doubled | other | findings of `verify` | seconds | on | seed, minutes |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var (on, _, seed, minutes, kind) in Kinds)
        {
            var about = FaultCampaign.All.FirstOrDefault(known => known.Name == kind.Name)?.About;
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{kind.Name}` | {about} | {kind.Runs:N0} | {kind.Hits:N0} | {Planned(kind)} | {kind.Acknowledged:N0} | {kind.Unknown:N0} | {kind.Lost} | {kind.Doubled} | {kind.Other} | {kind.Findings} | {kind.Seconds:N0} | {on:yyyy-MM-dd} | {seed}, {minutes} |\n");
        }

        return text.Append("\nMachine: ").Append(string.Join("; ", Kinds.Select(kind => kind.Machine).Distinct(StringComparer.Ordinal))).Append(".\n\n").ToString();
    }

    private static string Planned(KindResult kind) => (kind.Planned, kind.Left) switch
    {
        (null, _) => "–",
        ({ } planned, 0) => planned.ToString("N0", CultureInfo.InvariantCulture),
        var (planned, left) => string.Create(CultureInfo.InvariantCulture, $"{planned:N0}, {left:N0} not reached"),
    };
}
