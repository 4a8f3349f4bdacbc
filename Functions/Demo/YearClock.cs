namespace Tcns.Functions.Demo;

/// <summary>The time in one commune of the demo, which goes from one happening to the next.</summary>
internal sealed class YearClock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
