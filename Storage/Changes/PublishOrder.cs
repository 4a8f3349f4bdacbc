using Tcns.Domain.Places;

namespace Tcns.Storage.Changes;

/// <summary>A province whose feed is to be made anew.</summary>
/// <param name="Rollup">Id of the rollup that somebody has asked for and waits for; null where nobody has.</param>
/// <param name="Asked">When it was ordered, by the service's clock: a publication from what was there then is enough. Null where it is to be made in any case.</param>
public sealed record PublishOrder(Guid Id, UnitCode Province, string? Rollup, DateTimeOffset? Asked = null);
