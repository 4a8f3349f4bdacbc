using Tcns.Functions.Tests.HostContract;

namespace Tcns.Functions.Tests.Rollups;

/// <summary>Three versions of a province: two while the last quarter of 2026 may be corrected, one after it has closed.</summary>
public sealed class SinceWorld(Stores stores) : IAsyncLifetime
{
    public const string Closed = "2027-01-16T08:00:00+07:00";
    public const string Newcomer = "11113-03";
    private const string Open = "2027-01-10T08:00:00+07:00";

    internal RollupWorld World { get; private set; } = null!;

    /// <summary>Nobody compares with it but who has removed its files.</summary>
    internal string Opening { get; private set; } = "";

    internal string First { get; private set; } = "";

    internal string Second { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        World = await RollupWorld.PlantAsync(stores, Open);
        await World.VisitAsync("2027-01-05", "H1");
        Opening = await World.RollAsync();
        await World.VisitAsync("2026-12-30", "H1");
        First = await World.RollAsync();
        await World.VisitAsync("2026-12-31", "H2");
        await World.WakeAsync(Closed);
        await World.SendAsync(HttpMethod.Put, "villages/" + Newcomer, new { name = "Thôn Ba", kind = "thon", from = "2027-01-01" }, status: 201);
        Second = await World.RollAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (World is not null)
            await World.DisposeAsync();
    }
}
