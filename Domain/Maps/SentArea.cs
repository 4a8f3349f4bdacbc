using Tcns.Domain.Places;

namespace Tcns.Domain.Maps;

/// <summary>An area as it was sent; which commune it is of has still to be judged.</summary>
/// <param name="Code">What it is said to be of; null where it says nothing that can be read.</param>
/// <param name="CodePath">Where that stands.</param>
internal sealed record SentArea(string? Code, string CodePath, IReadOnlyList<IReadOnlyList<IReadOnlyList<MapPoint>>> Polygons);
