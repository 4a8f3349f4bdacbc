using Tcns.Domain.Access;

namespace Tcns.Functions.Keys;

/// <summary>A key just made; the binding of a principal has no secret.</summary>
internal sealed record IssuedKey(string Id, KeySecret? Secret);
