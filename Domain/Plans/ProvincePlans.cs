using System.Collections.Immutable;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;

namespace Tcns.Domain.Plans;

/// <summary>The plans that were entered for a province and its communes, at one revision of the province.</summary>
/// <param name="Plans">By id.</param>
public sealed record ProvincePlans(UnitCode Province, long Revision, ImmutableSortedDictionary<string, Held<Plan>> Plans);
