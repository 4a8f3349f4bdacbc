using Tcns.Benchmarks.Cost.Sheet;

namespace Tcns.Benchmarks.Cost;

/// <summary>What timers cost that find nothing to do, and the look at the app's health.</summary>
internal static class Ticks
{
    private static readonly string[] Timers = ["RebuildChanged", "SendNotices", "Watch", "ReportCalendar"];

    public static async Task<IReadOnlyList<MeasuredAct>> MeasureAsync(Server server, Wire wire, int communes, int records)
    {
        // The first run of each makes what is made once, and finds what has changed.
        foreach (var timer in Timers)
            await Events.TickAsync(server, timer);

        var meter = new Meter(server, wire, communes, records);
        await meter.TakeAsync("health", "GET /api/health", () => server.FetchAsync("/api/health"));
        foreach (var timer in Timers)
            await meter.TakeAsync("tick-" + timer, timer + ", nothing to do", () => Events.TickAsync(server, timer));
        return meter.Acts;
    }
}
