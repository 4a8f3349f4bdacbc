using Tcns.Domain.Places;

namespace Tcns.Storage.Changes;

/// <summary>
/// One unit of work of the rollup: a commune and a quarter. It carries an id of its own, because the id that the host
/// gives with a message is not reliable and the same message may come more than once.
/// </summary>
/// <param name="Quarter">A calendar quarter such as <c>2026-Q4</c>.</param>
/// <param name="Asked">When it was ordered together with others, by the service's clock; null where it was ordered alone.</param>
public sealed record RebuildOrder(Guid Id, UnitCode Commune, string Quarter, DateTimeOffset? Asked = null);
