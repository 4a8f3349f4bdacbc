using System.CommandLine;
using Tcns.Functions.Texts;
using Tcns.Storage.Account;
using Tcns.Storage.Schema;

namespace Tcns.Functions.Hosting;

/// <summary>The verb <c>run</c>: a timer now, under its lease, as if it were due. What it puts on a queue a server does.</summary>
internal static class RunVerb
{
    private const Language Spoken = Language.Vietnamese;

    public static Command Create()
    {
        var names = FunctionCatalogue.Timers.Select(timer => timer.Name).Order(StringComparer.Ordinal).ToArray();
        var name = new Argument<string>("timer") { Description = "Tác vụ (the timer): " + string.Join(", ", names) };
        name.AcceptOnlyFromAmong(names);
        var command = new Command("run", "Chạy ngay một tác vụ định kỳ (run a timer now)") { name };
        command.SetAction((parsed, cancel) => StoreVerb.RunAsync(() => RunAsync(FunctionCatalogue.Timers.Single(timer => timer.Name == parsed.GetValue(name)), cancel)));
        return command;
    }

    private static async Task<int> RunAsync(FunctionDefinition.Timer timer, CancellationToken cancel)
    {
        await using var app = await OpenedApp.OpenAsync();
        try
        {
            if (!await app.Services.GetRequiredService<EventRunner>().RunTimerAsync(timer, new TimerInfo(null, IsPastDue: false), cancel))
                return await StoreVerb.RefuseAsync(AppTexts.Format("run.running", Spoken, timer.Name), ExitCodes.Failed);
            Console.WriteLine(AppTexts.Format("run.done", Spoken, timer.Name));
            return ExitCodes.Done;
        }
        catch (Exception failure) when (!StorageTrouble.IsOutage(failure) && failure is not StoreNotReadyException)
        {
            return await StoreVerb.RefuseAsync(AppTexts.Format("run.failed", Spoken, timer.Name, failure.GetType().Name, failure.Message), ExitCodes.Failed);
        }
    }
}
