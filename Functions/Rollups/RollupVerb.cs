using System.CommandLine;
using Spectre.Console;
using Tcns.Domain.Indicators;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Hosting;
using Tcns.Functions.Texts;
using Tcns.Storage.Changes;
using Tcns.Storage.Lake;

namespace Tcns.Functions.Rollups;

/// <summary>The verb <c>rollup</c>: figures are counted anew in this process, and its end is their being published.</summary>
internal static class RollupVerb
{
    private const Language Spoken = Language.Vietnamese;

    public static Command Create()
    {
        var period = new Option<string?>("--period") { Description = "Kỳ cần tổng hợp lại; bỏ trống: mọi kỳ chưa chốt (the period; absent: whatever is open): 2026-Q4, 2026-11, 2026-RQ4" };
        var unit = new Option<string?>("--unit") { Description = "Tỉnh, hoặc một đơn vị của tỉnh; bỏ trống: mọi tỉnh có số liệu (the province; absent: all that have any)" };
        var command = new Command("rollup", "Tổng hợp số liệu và công bố (count the figures and publish them)") { period, unit };
        command.SetAction((parsed, cancel) => StoreVerb.RunAsync(() => RunAsync(parsed.GetValue(period), parsed.GetValue(unit), cancel)));
        return command;
    }

    private static async Task<int> RunAsync(string? periodText, string? unitText, CancellationToken cancel)
    {
        Period? period = null;
        UnitCode? unit = null;
        if (periodText is not null && !Period.TryParse(periodText, out period))
            return await RefuseAsync("--period: 2026-Q4, 2026-11, 2026, 2026-RQ4");
        if (unitText is not null && !UnitCode.TryParse(unitText, out unit))
            return await RefuseAsync("--unit: 31, 11113");
        await using var app = await OpenedApp.OpenAsync();
        try
        {
            return await RunAsync(app.Services, period, unit, cancel);
        }
        catch (MismatchException mismatch)
        {
            return await StoreVerb.RefuseAsync(mismatch.Message, ExitCodes.Failed);
        }
    }

    private static async Task<int> RunAsync(IServiceProvider services, Period? period, UnitCode? unit, CancellationToken cancel)
    {
        var today = services.GetRequiredService<BusinessClock>().Today;
        if (period?.First > today)
            return await RefuseAsync("--period: " + AppTexts.Get("rollup.future", Spoken));
        if (unit is not null && services.GetRequiredService<OfficialUnits>().Home(unit) is null)
            return await RefuseAsync("--unit: " + AppTexts.Get("problem.unknown-unit.detail", Spoken));
        var wanted = period is null ? [] : RollupPeriods.QuartersOf(period, today);
        foreach (var province in await ProvincesAsync(services, unit, cancel))
        {
            var version = await ShowAsync(province, progress => services.GetRequiredService<RollupWork>().RunAsync(province, wanted, progress, cancel));
            Console.WriteLine(AppTexts.Format("rollup.done", Spoken, province.Value, version));
        }

        return ExitCodes.Done;
    }

    private static async Task<IReadOnlyList<UnitCode>> ProvincesAsync(IServiceProvider services, UnitCode? unit, CancellationToken cancel)
    {
        if (unit is not null)
            return [services.GetRequiredService<OfficialUnits>().Home(unit)!.Province];
        var provinces = new HashSet<UnitCode>(await services.GetRequiredService<LakeStore>().ProvincesAsync(cancel));
        await foreach (var mark in services.GetRequiredService<WaitingChanges>().ReadAsync(cancel))
            provinces.Add(mark.Province);
        return [.. provinces.OrderBy(province => province.Value, StringComparer.Ordinal)];
    }

    private static async Task<string> ShowAsync(UnitCode province, Func<IProgress<int>, Task<string>> work)
    {
        if (Console.IsOutputRedirected)
            return await work(RollupProgress.None);
        return await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(province.Value);
                return await work(new Progress<int>(value => bar.Value = value));
            });
    }

    private static Task<int> RefuseAsync(string message) => StoreVerb.RefuseAsync(message, ExitCodes.Usage);
}
