using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tcns.Domain.Places;
using Tcns.Domain.Time;
using Tcns.Functions.Awards;
using Tcns.Functions.Http;
using Tcns.Functions.Keys;
using Tcns.Functions.Maps;
using Tcns.Functions.Notices;
using Tcns.Functions.Numbers;
using Tcns.Functions.OData;
using Tcns.Functions.Plans;
using Tcns.Functions.PublicTotals;
using Tcns.Functions.Records;
using Tcns.Functions.Registry;
using Tcns.Functions.Reports;
using Tcns.Functions.Rollups;
using Tcns.Functions.SystemHealth;
using Tcns.Functions.Units;
using Tcns.Functions.Verify;
using Tcns.Storage.Access;
using Tcns.Storage.Account;
using Tcns.Storage.Backup;
using Tcns.Storage.Changes;
using Tcns.Storage.Records;
using Tcns.Storage.Rollups;
using Tcns.Storage.Runs;
using Tcns.Storage.Schema;

namespace Tcns.Functions.Hosting;

/// <summary>Puts the web application together.</summary>
internal static class App
{
    private const string LocalAddress = "http://localhost:7071";

    /// <summary>How long a signal waits for requests that are under way.</summary>
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(3);

    public static WebApplicationBuilder CreateBuilder(RunMode mode, string[] args)
    {
        // The host's working directory is the app's root, a person's is anywhere: content always lies beside the executable.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddSettings(mode, args);
        builder.AddLogs(mode);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(SetLimits);
        return builder;
    }

    public static WebApplication Build(WebApplicationBuilder builder, RunMode mode, Settings settings)
    {
        TemporaryFolder.ClearAbandoned();
        builder.Services.AddSingleton(mode.Behind(settings.IsBehindProxy)).AddSingleton(settings);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestEnd);
        AddDomain(builder.Services, settings);
        AddStorage(builder.Services, settings);
        AddFunctions(builder.Services);
        builder.Services.AddHttpManners();
        if (mode.IsUnderHost)
            builder.Services.AddHostedService<StorageWarmUp>();
        else
            AddLocal(builder.Services, settings);

        var app = builder.Build();
        Listen(app, mode);
        Use(app, mode);
        return app;
    }

    private static void Use(WebApplication app, RunMode mode)
    {
        app.UseHttpManners();
        app.UseMiddleware<EventGuard>();
        app.UseRouting();
        app.UseMiddleware<KeyGate>();
        app.UseBodyManners();
        if (mode.IsUnderHost)
            app.MapEvents();
        foreach (var function in FunctionCatalogue.Http)
            function.Map(app.MapGroup("").AddEndpointFilter<ScopeGate>().WithTags(function.Name).RoutesAnyBody());
    }

    private static void Listen(WebApplication app, RunMode mode)
    {
        if (mode.HostPort is { } port)
            app.Urls.Add("http://" + new IPEndPoint(IPAddress.Loopback, port));
        else if (string.IsNullOrEmpty(app.Configuration["urls"]))
            app.Urls.Add(LocalAddress);
    }

    private static void SetLimits(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.ConfigureEndpointDefaults(BareRefusals.Tell);
        kestrel.Limits.MaxRequestBodySize = Bodies.HardLimit;

        // A phone at the end of a bad line sends slowly; it is given up only when it has all but stopped.
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 20, gracePeriod: TimeSpan.FromSeconds(30));
        kestrel.Limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 20, gracePeriod: TimeSpan.FromSeconds(30));
    }

    private static void AddDomain(IServiceCollection services, Settings settings)
    {
#pragma warning disable RS0030 // The one place where the app takes the real clock; the client of the tables signs by it.
        services.TryAddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        services.AddSingleton(provider => settings.Clock is { } start
            ? BusinessClock.StartingAt(start, provider.GetRequiredService<TimeProvider>())
            : new BusinessClock(provider.GetRequiredService<TimeProvider>()));
        services.AddUnits();
        services.AddPlans();
    }

    private static void AddStorage(IServiceCollection services, Settings settings)
    {
        services.AddSingleton<StorageErrors>();
        services.AddSingleton(provider => new StorageAccount(settings.Storage, RetryPatience.Working, provider.GetRequiredService<StorageErrors>()));
        services.AddSingleton(provider => new StorageHealth(settings.Storage, provider.GetRequiredService<StorageErrors>()));
        services.AddSingleton(provider => new MismatchWatch(settings.Storage, provider.GetRequiredService<BusinessClock>()));
        services.AddSingleton<StorageLayout>();
        services.AddSingleton(SchemaSteps.Shipped);
        services.AddSingleton<StoreSchema>();
        services.AddSingleton<StoreGate>();
        services.AddSingleton<ExportStore>();
        services.AddSingleton<RestoreStore>();
        services.AddSingleton<KeyStore>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<RunLog>();
        services.AddSingleton<ChangeMarks>();
        services.AddSingleton<RecordStore>();
    }

    private static void AddFunctions(IServiceCollection services)
    {
        services.AddSingleton(provider => QueueOptions.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<EventRunner>();
        services.AddSingleton<KeyIssue>();
        services.AddRegistry();
        services.AddMaps();
        services.AddPublicTotals();
        services.AddRecords();
        services.AddNotices();
        services.AddReports();
        services.AddAwards();
        services.AddRollups();
        services.AddNumbers();
        services.AddVerify();
        services.AddOData();
        services.AddSystemHealth();
        foreach (var timer in FunctionCatalogue.Timers)
            services.AddSingleton(timer.Handler);
        foreach (var queue in FunctionCatalogue.Queues)
            services.AddSingleton(queue.Handler);
    }

    private static void AddLocal(IServiceCollection services, Settings settings)
    {
        services.AddHostedService<LocalSystemKey>();
        if (settings.RunsTimers)
            services.AddHostedService<LocalScheduler>();
        services.AddHostedService<LocalQueuePump>();
    }
}
