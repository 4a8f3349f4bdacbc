using Tcns.Storage.Account;
using Tcns.Storage.Schema;

namespace Tcns.Functions.Hosting;

/// <summary>The app's parts without its server, for verbs that work on the storage and end. Starts the emulator where <c>serve</c> would.</summary>
internal sealed class OpenedApp : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly LocalAzurite? azurite;

    private OpenedApp(WebApplication app, LocalAzurite? azurite)
    {
        this.app = app;
        this.azurite = azurite;
    }

    public IServiceProvider Services => app.Services;

    /// <exception cref="SettingsException">A setting is missing or not to be used here.</exception>
    /// <exception cref="StoreNotReadyException">No app may work on the store now.</exception>
    public static Task<OpenedApp> OpenAsync() => OpenAsync(EnterAsync);

    /// <summary>For what has to be done before any app may work on the store.</summary>
    public static Task<OpenedApp> OpenUnreadyAsync() => OpenAsync(services => services.GetRequiredService<StorageLayout>().EnsureAsync());

    /// <summary>For who also has something to say where the storage is away.</summary>
    /// <exception cref="SettingsException">A setting is missing or not to be used here.</exception>
    public static Task<OpenedApp> OpenAnyhowAsync() => OpenAsync(_ => Task.CompletedTask);

    private static async Task<OpenedApp> OpenAsync(Func<IServiceProvider, Task> enter)
    {
        var mode = RunMode.FromEnvironment();
        var builder = App.CreateBuilder(mode, []);

        // What the verb says is not mixed with what a server would tell of itself.
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var settings = Settings.Read(builder.Configuration, mode);
        if (!settings.NamesStore && !LocalAzurite.HasData(settings.DataFolder))
        {
            // A new store of nobody's would be found empty and without trouble.
            throw new SettingsException(
                $"No store: AzureWebJobsStorage is not set, and nothing lies in {settings.DataFolder}. For a new local one set AzureWebJobsStorage=UseDevelopmentStorage=true.");
        }

        var emulator = settings.Storage.IsDevelopment ? await LocalAzurite.FindOrStartAsync(settings) : null;
        var opened = new OpenedApp(App.Build(builder, mode, emulator is null ? settings : settings with { Storage = emulator.Storage }), emulator);
        opened.Services.GetRequiredService<WorkCores>().TakeAll();
        try
        {
            await enter(opened.Services);
            return opened;
        }
        catch (Exception)
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>A verb has the time that an upgrade takes.</summary>
    private static async Task EnterAsync(IServiceProvider services)
    {
        while (true)
        {
            try
            {
                await services.GetRequiredService<StoreGate>().OpenAsync();
                return;
            }
            catch (StoreNotReadyException busy) when (busy.State == StoreState.Upgrading)
            {
                // Each question waits some seconds by itself.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        if (azurite is not null)
            await azurite.DisposeAsync();
    }
}
