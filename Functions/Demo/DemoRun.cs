using System.Diagnostics;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Hosting;
using Tcns.Functions.Keys;
using Tcns.Functions.Rollups;
using Tcns.Storage.Account;
using Tcns.Storage.Changes;
using Tcns.Storage.Files;

namespace Tcns.Functions.Demo;

/// <summary>A demo from its start on: the store is filled in before the server is up, and then it is said what to open.</summary>
internal sealed class DemoRun(DemoOptions options)
{
    /// <exception cref="SettingsException">This is no place for invented people.</exception>
    public static void Check(RunMode mode)
    {
        if (mode.IsUnderHost || mode.IsInAzure)
            throw new SettingsException(DemoVoice.Both("demo.host"));
    }

    /// <returns>With what the process is to end; null when it goes on and serves.</returns>
    public async Task<int?> PrepareAsync(WebApplication app)
    {
        if (new StorageUse(app.Services.GetRequiredService<StorageAccount>()).IsInAzure)
            throw new SettingsException(DemoVoice.Both("demo.azure"));
        try
        {
            if (!await FillAsync(app.Services))
                return ExitCodes.Failed;
            if (options.Serves)
                return null;
            await ShowAsync(app, serves: false);
            return ExitCodes.Done;
        }
        catch (Exception away) when (StorageTrouble.IsOutage(away))
        {
            DemoVoice.Complain("demo.away", StorageTrouble.NameOf(away));
            return ExitCodes.Failed;
        }
    }

    /// <summary>Once the server is up.</summary>
    public static async Task WelcomeAsync(WebApplication app)
    {
        try
        {
            await ShowAsync(app, serves: true);
        }
        catch (Exception away) when (StorageTrouble.IsOutage(away))
        {
            DemoVoice.Complain("demo.away", StorageTrouble.NameOf(away));
        }
    }

    private async Task<bool> FillAsync(IServiceProvider services)
    {
        await using var held = await EnterAsync(services);
        if (held is null)
            return false;
        var mark = DemoMark.Read(await held.ReadAsync(held.Lost));
        if (mark?.Stage > DemoStage.Filling)
        {
            DemoVoice.Say("demo.standing");
            return true;
        }

        if (mark is not null)
            DemoVoice.Say("demo.resumed", mark.Recipe.Day, mark.Recipe.Seed, mark.Recipe.Communes, mark.Recipe.Size);
        mark ??= await BeginAsync(services, held);
        return mark is not null && await FillAsync(services, mark, held);
    }

    private async Task<DemoMark?> BeginAsync(IServiceProvider services, BlobLock held)
    {
        var today = services.GetRequiredService<BusinessClock>().Today;
        var isUntouched = await new StorageUse(services.GetRequiredService<StorageAccount>()).IsUntouchedAsync(held.Lost);
        if (!isUntouched || today < DemoRecipe.FirstDay)
        {
            DemoVoice.Complain(isUntouched ? "demo.too-early" : "demo.not-empty", DemoRecipe.FirstDay);
            return null;
        }

        var mark = new DemoMark(DemoStage.Filling, new DemoRecipe(options.Seed, today, options.Communes, options.Size));
        await held.WriteAsync(mark.Text, held.Lost);
        DemoVoice.Say("demo.begun");
        return mark;
    }

    /// <summary>By the recipe with which it was begun, whatever the command line says now.</summary>
    private async Task<bool> FillAsync(IServiceProvider services, DemoMark mark, BlobLock held)
    {
        var (recipe, since) = (mark.Recipe, Stopwatch.GetTimestamp());
        var tally = new DemoTally(recipe.Communes + CommuneProfiles.OfOwnPlans, DemoVoice.Count);
        var fill = ActivatorUtilities.CreateInstance<DemoFill>(services);
        if (await fill.FillAsync(recipe, tally, held.Lost) is { } obstructed)
        {
            DemoVoice.Complain("demo.obstructed", obstructed);
            return false;
        }

        DemoVoice.Say(
            "demo.filled", Stopwatch.GetElapsedTime(since).TotalSeconds, tally.Communes, tally.Villages, tally.Teams, tally.Members, tally.Records);
        if (options.RollsUp)
            await RollUpAsync(services, held.Lost);
        await held.WriteAsync((mark with { Stage = DemoStage.Keys }).Text, held.Lost);
        return true;
    }

    /// <summary>Everything that was filled in is counted and published, so that there is something to look at.</summary>
    private static async Task RollUpAsync(IServiceProvider services, CancellationToken cancel)
    {
        var since = Stopwatch.GetTimestamp();
        DemoVoice.Say("demo.rolling");
        var provinces = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var waiting in services.GetRequiredService<WaitingChanges>().ReadAsync(cancel))
            provinces.Add(waiting.Province.Value);
        foreach (var province in provinces)
            await services.GetRequiredService<RollupWork>().RunAsync(UnitCode.Parse(province), [], RollupProgress.None, cancel);
        DemoVoice.Say("demo.rolled", Stopwatch.GetElapsedTime(since).TotalSeconds);
    }

    private static async Task ShowAsync(WebApplication app, bool serves)
    {
        var address = DemoAddress.Of(app);
        DemoVoice.Say(serves ? "demo.open" : "demo.not-serving", address);
        await using var held = await EnterAsync(app.Services);
        if (held is null || DemoMark.Read(await held.ReadAsync(held.Lost)) is not { Stage: DemoStage.Keys } mark)
        {
            DemoVoice.Say("demo.keys-shown");
            return;
        }

        // Shown before it is written down that they were: what nobody has seen would be lost.
        var keys = await ActivatorUtilities.CreateInstance<DemoKeys>(app.Services).IssueAsync(held.Lost);
        DemoVoice.Say("demo.keys");
        foreach (var (name, secret) in keys)
            DemoVoice.Show(name, Enrolment.Url(address, secret));
        await held.WriteAsync((mark with { Stage = DemoStage.Done }).Text, held.Lost);
    }

    private static async Task<BlobLock?> EnterAsync(IServiceProvider services)
    {
        var gate = ActivatorUtilities.CreateInstance<DemoGate>(services);
        var held = await gate.EnterAsync(() => DemoVoice.Say("demo.waiting"), CancellationToken.None);
        if (held is null)
            DemoVoice.Complain("demo.busy");
        return held;
    }
}
