using System.Diagnostics;
using System.Globalization;

namespace Tcns.Benchmarks;

/// <summary>A process whose work is measured: this one, or one that was started.</summary>
internal sealed class Watched
{
    private const double Mebibyte = 1 << 20;
    private readonly int? id;

    private Watched(int? id)
    {
        this.id = id;
    }

    /// <summary>This process, of whose memory nothing is said: the measuring lies in it too.</summary>
    public static Watched Own { get; } = new(null);

    public TimeSpan Processor => id is null ? Environment.CpuUsage.TotalTime : Look(process => process.TotalProcessorTime);

    /// <summary>Resident at the most since <see cref="ForgetPeak"/>, or ever where the system forgets nothing.</summary>
    public double? PeakMebibytes => id is null ? null : Look(process => process.PeakWorkingSet64) / Mebibyte;

    public static Watched Of(int id) => new(id);

    /// <summary>From here on another peak counts.</summary>
    public void ForgetPeak()
    {
        var switches = string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/clear_refs");
        if (id is not null && File.Exists(switches))
            File.WriteAllText(switches, "5");
    }

    /// <summary>What a piece of work takes: its value is made from the seconds, and the processor's time shared among the units.</summary>
    public async Task<Lap> MeasureAsync(Func<Task> work, double units, Func<double, double> value)
    {
        ForgetPeak();
        var (processor, started) = (Processor, Stopwatch.GetTimestamp());
        await work();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return new Lap(value(seconds)) { Processor = (Processor - processor).TotalMilliseconds / units, Peak = PeakMebibytes };
    }

    public Task<Lap> SecondsAsync(Func<Task> work) => MeasureAsync(work, 1, seconds => seconds);

    public Task<Lap> RateAsync(Func<Task> work, double units) => MeasureAsync(work, units, seconds => units / seconds);

    private T Look<T>(Func<Process, T> look)
    {
        using var running = Process.GetProcessById(id!.Value);
        return look(running);
    }
}
