namespace Tcns.Storage.Tests;

/// <summary>Time that passes when a test says so.</summary>
internal sealed class SettableTime : TimeProvider
{
    private TimeSpan passed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => passed.Ticks;

    public void Pass(TimeSpan time) => passed += time;
}
