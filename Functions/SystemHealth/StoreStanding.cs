using Tcns.Storage.Schema;

namespace Tcns.Functions.SystemHealth;

/// <summary>Whether apps may work on the store.</summary>
internal sealed record StoreStanding(StoreState State);
