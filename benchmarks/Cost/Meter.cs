using System.Diagnostics;
using Tcns.Benchmarks.Cost.Sheet;

namespace Tcns.Benchmarks.Cost;

/// <summary>Does one thing after the other to a server and notes what each took.</summary>
internal sealed class Meter(Server server, Wire wire, int communes, int records)
{
    private readonly List<MeasuredAct> acts = [];

    public IReadOnlyList<MeasuredAct> Acts => acts;

    public async Task TakeAsync(string key, string about, Func<Task> act)
    {
        await wire.TakeAsync();
        var (processor, started) = (server.ProcessorTime, Stopwatch.GetTimestamp());
        await act();
        var (seconds, processorSeconds) = (Stopwatch.GetElapsedTime(started).TotalSeconds, (server.ProcessorTime - processor).TotalSeconds);

        // What an answer does not wait for, such as the last use of a key, is paid for as well.
        await Task.Delay(TimeSpan.FromMilliseconds(500));
        var (calls, blobBytes) = await wire.TakeAsync();
        acts.Add(new MeasuredAct(key, about, communes, records, calls, Math.Round(seconds, 2), Math.Round(processorSeconds, 2), blobBytes));
    }
}
