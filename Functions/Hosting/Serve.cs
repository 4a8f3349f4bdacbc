using System.Runtime.InteropServices;
using Tcns.Functions.Demo;
using Tcns.Functions.Http;
using Tcns.Functions.Texts;
using Tcns.Storage.Account;
using Tcns.Storage.Schema;

namespace Tcns.Functions.Hosting;

/// <summary>The verb <c>serve</c>: runs the app until a signal ends it.</summary>
internal static partial class Serve
{
    /// <param name="args">Settings of the command line.</param>
    /// <param name="demo">What is filled in before, for the verb <c>demo</c>.</param>
    public static async Task<int> RunAsync(string[] args, DemoRun? demo = null)
    {
        try
        {
            var mode = RunMode.FromEnvironment();
            if (demo is not null)
                DemoRun.Check(mode);
            return await RunAsync(mode, App.CreateBuilder(mode, args), demo);
        }
        catch (SettingsException fault)
        {
            await Console.Error.WriteLineAsync("tcns: " + fault.Message);
            return ExitCodes.Usage;
        }
        catch (StoreNotReadyException unready)
        {
            return await StoreVerb.RefuseAsync(AppTexts.Get("store." + unready.State, Language.Vietnamese), ExitCodes.Failed);
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync("tcns: " + taken.Message + " Another address: --urls http://localhost:7072");
            return ExitCodes.Failed;
        }
    }

    private static async Task<int> RunAsync(RunMode mode, WebApplicationBuilder builder, DemoRun? demo)
    {
        var exitCode = ExitCodes.Terminated;
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => exitCode = ExitCodes.Interrupted);
        var settings = Settings.Read(builder.Configuration, mode);
        await using var azurite = !mode.IsUnderHost && settings.Storage.IsDevelopment ? await LocalAzurite.FindOrStartAsync(settings) : null;
        if (azurite is not null)
            settings = settings with { Storage = azurite.Storage };
        using var telemetry = Telemetry.Start();
        await using var app = App.Build(builder, mode, settings);
        if (mode.IsUnderHost && settings.SystemKey is null)
            LogNoSystemKey(app.Logger);
        if (demo is not null && await demo.PrepareAsync(app) is { } end)
            return end;
        await app.StartAsync();
        LogReady(app.Logger, string.Join(' ', app.Urls));
        if (demo is not null)
            await DemoRun.WelcomeAsync(app);
        await app.WaitForShutdownAsync();
        return exitCode;
    }

    [LoggerMessage(41, LogLevel.Warning, "Tcns__SystemKey is not set: only keys that are in the store already let anybody in")]
    private static partial void LogNoSystemKey(ILogger log);

    [LoggerMessage(40, LogLevel.Information, "Tcns listens on {Addresses}")]
    private static partial void LogReady(ILogger log, string addresses);
}
