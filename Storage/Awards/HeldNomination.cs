using Azure;
using Tcns.Domain.Awards;

namespace Tcns.Storage.Awards;

/// <summary>A nomination as it was read.</summary>
public sealed record HeldNomination(Nomination Nomination, ETag Row);
