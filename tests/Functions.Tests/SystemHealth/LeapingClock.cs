namespace Tcns.Functions.Tests.SystemHealth;

/// <summary>The machine's clock, which the test may put forward: what the storage has dated is then so much older.</summary>
internal sealed class LeapingClock : TimeProvider
{
    private TimeSpan ahead;

    public void Leap(TimeSpan by) => ahead += by;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
