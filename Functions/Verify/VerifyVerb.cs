using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using Tcns.Domain.Places;
using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Functions.Rollups;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Verify;

/// <summary>The verb <c>verify</c>: whether the store holds what was acknowledged, and lake and feed hold what the tables do. It changes nothing.</summary>
internal static class VerifyVerb
{
    /// <summary>So many of a code are printed for people; the rest is counted.</summary>
    private const int MostPrinted = 20;

    public static Command Create()
    {
        var unit = new Option<string?>("--unit") { Description = "Chỉ một tỉnh hoặc một xã (a province or commune alone): 31, 11113" };
        var json = new Option<bool>("--json") { Description = "In dạng JSON (as JSON)" };
        var english = new Option<bool>("--en") { Description = "Bằng tiếng Anh (in English)" };
        var command = new Command(
            "verify", "Đối chiếu nhật ký, bảng, kho tệp và bộ số liệu đã công bố; mã thoát 1 nếu có sai lệch (hold logs, tables, lake and feed against each other; exit code 1 when something differs)")
        {
            unit, json, english,
        };
        command.SetAction((parsed, cancel) => StoreVerb.RunAsync(() => RunAsync(
            parsed.GetValue(unit), parsed.GetValue(json), parsed.GetValue(english) ? Language.English : Language.Vietnamese, cancel)));
        return command;
    }

    private static async Task<int> RunAsync(string? text, bool isJson, Language language, CancellationToken cancel)
    {
        UnitCode? unit = null;
        if (text is not null && (!UnitCode.TryParse(text, out unit) || unit.Level == UnitLevel.Team))
            return await StoreVerb.RefuseAsync("--unit: 31, 11113", ExitCodes.Usage);
        await using var app = await OpenedApp.OpenAsync();
        if (unit is not null && app.Services.GetRequiredService<OfficialUnits>().Home(unit) is null)
            return await StoreVerb.RefuseAsync("--unit: " + AppTexts.Get("problem.unknown-unit.detail", language), ExitCodes.Usage);
        var findings = await ShowAsync(isJson, progress => app.Services.GetRequiredService<StoreCheck>().RunAsync(unit, progress, cancel));
        if (isJson)
            Console.WriteLine(JsonSerializer.Serialize(VerifyResponse.Of(findings, language), WireJson.Wire.VerifyResponse));
        else
            Tell(findings, language);
        return findings.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }

    private static void Tell(Findings findings, Language language)
    {
        foreach (var code in findings.Kept.GroupBy(finding => finding.Code, StringComparer.Ordinal))
        {
            foreach (var finding in code.Take(MostPrinted))
                Console.WriteLine($"✗ {finding.Code}: {VerifyWords.Say(finding, language)}");
            if (findings.CountOf(code.Key) is > MostPrinted and var all)
                Console.WriteLine("  " + AppTexts.Format("verify.more", language, all - MostPrinted));
            Console.WriteLine("  → " + VerifyWords.Todo(code.Key, language));
        }

        Console.WriteLine(AppTexts.Format("verify.looked", language, findings.Logs, findings.Records, findings.LakeFiles, findings.FeedFiles, findings.Figures));
        Console.WriteLine(findings.Count == 0 ? AppTexts.Get("verify.whole", language) : AppTexts.Format("verify.failed", language, findings.Count));
    }

    private static async Task<Findings> ShowAsync(bool isJson, Func<IProgress<int>, Task<Findings>> work)
    {
        if (isJson || Console.IsOutputRedirected)
            return await work(RollupProgress.None);
        return await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask("verify");
                return await work(new Progress<int>(value => bar.Value = value));
            });
    }
}
