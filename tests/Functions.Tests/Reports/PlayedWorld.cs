using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Functions.Demo;
using Tcns.Functions.Hosting;
using Tcns.Functions.Notices;
using Tcns.Functions.Reports;
using Tcns.Functions.Tests.HostContract;
using Tcns.Functions.Tests.Notices;
using Tcns.Storage.Account;
using Tcns.Storage.Registry;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Reports;

/// <summary>The whole app over a store, on a clock that goes where the test wants it, and a gateway that notes when it was told what.</summary>
internal sealed class PlayedWorld : IAsyncDisposable
{
    private static readonly string[] Stand = ["unit", "period", "dueOn", "status", "daysLate"];
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Longer than any sending: what came again meanwhile would be sent once more.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromHours(1);
    private readonly Store store;
    private readonly Gateway gateway;
    private readonly OwnApp app;
    private readonly YearClock clock;
    private readonly OpenReports reports;
    private readonly QueueClient queue;
    private readonly List<string> told = [];

    private PlayedWorld(Store store, Gateway gateway, OwnApp app, YearClock clock, UnitListing communes)
    {
        this.store = store;
        this.gateway = gateway;
        this.app = app;
        this.clock = clock;
        queue = store.Account.Queues.GetQueueClient(StorageLayout.NoticeQueue);

        // The timer's own work, over the communes of this play alone: the other hundreds of their provinces would be looked through each morning as well.
        reports = ActivatorUtilities.CreateInstance<OpenReports>(app.Services, communes);
    }

    /// <summary>What the gateway was told, each as <c>2025-07-29 06:30 report-due-in-1 00700-T01 2025-07 to 00700-T01</c>.</summary>
    public IReadOnlyList<string> Told => [.. told.Order(StringComparer.Ordinal)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<PlayedWorld> PlantAsync(Stores stores, params string[] communes)
    {
        var (taken, listening) = (await stores.TakeAsync(), await Gateway.StartAsync());
        foreach (var commune in communes)
        {
            var first = SmallCommune.Changes(commune).Where(change => change is not RegistryChange.OfTeam { Team.Code.Value: [.., 'T', '0', '2'] });
            Assert.NotNull(await new RegistryStore(taken.Account).TryWriteAsync(CommuneRegistry.Empty(UnitCode.Parse(commune)), [.. first], Cancel));
        }

        var time = new YearClock { Now = TimeProvider.System.GetUtcNow() };
        var started = await OwnApp.StartAsync(time, taken.ConnectionString, "--Tcns:Webhook", listening.Address, "--Tcns:WebhookSecret", Gateway.Secret);
        var own = string.Join('\n', File.ReadLines(Repository.At("plans", "units.csv")).Where(line => line.IndexOf(',', StringComparison.Ordinal) != communes[0].Length || communes.Contains(line[..5])));
        return new PlayedWorld(taken, listening, started, time, new UnitListing(OfficialUnits.Read(new StringReader(own))));
    }

    public void GoTo(DateOnly day, string time) =>
        clock.Now = new DateTimeOffset(day.ToDateTime(TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)), TimeSpan.FromHours(7));

    /// <summary>What one timer does at half past six.</summary>
    public async Task OpenAsync()
    {
        await reports.RunAsync(Cancel);
        await SettleAsync();
    }

    /// <summary>What the other does every five minutes.</summary>
    public async Task SendAsync()
    {
        await app.Services.GetRequiredService<SendNoticesFunction>().RunAsync(new TimerInfo(null, false), Cancel);
        await SettleAsync();
    }

    public async Task DoAsync(HttpMethod method, string path, object body, int status = 200)
    {
        using var answer = await app.SendAsync(method, "/api/v1/" + path, TestApp.SystemKey, body);
        Assert.True((int)answer.StatusCode == status, $"{clock.Now:O} {method} {path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancel)}");
    }

    public async Task<string[]> ListAsync(string query)
    {
        using var answer = await app.SendAsync(HttpMethod.Get, "/api/v1/reports?limit=500&" + query, TestApp.SystemKey);
        using var json = await TestApp.ReadAsync(answer);
        return [.. json.RootElement.GetProperty("items").EnumerateArray().Select(one => string.Join(' ', Stand.Select(name => one.GetProperty(name).ToString())))];
    }

    /// <summary>Sends what waits on the queue, until the app and the test together have sent all of it, and hears what the gateway was told.</summary>
    public async Task SettleAsync()
    {
        await Patience.UntilAsync("an empty queue", Limit, async () =>
        {
            foreach (var message in (await queue.ReceiveMessagesAsync(32, Hold, Cancel)).Value)
            {
                await app.Services.GetRequiredService<SendNoticeFunction>().RunAsync(new QueueEvent(message.Body.ToMemory(), message.DequeueCount), Cancel);
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, Cancel);
            }

            return (await queue.GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount == 0;
        });
        var now = clock.Now.ToOffset(TimeSpan.FromHours(7));
        told.AddRange(gateway.Calls.Skip(told.Count).Select(call => $"{now:yyyy-MM-dd HH:mm} {Text(call, "kind")} {Text(call, "about")} {Text(call, "period")} to {Text(call, "unit")}"));
    }

    public Task<int> CountWaitingAsync() => NoticeTable.CountMarksAsync(store);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await gateway.DisposeAsync();
    }

    private static string Text(Gateway.Call call, string name) => call.Body.GetProperty(name).GetString()!;
}
