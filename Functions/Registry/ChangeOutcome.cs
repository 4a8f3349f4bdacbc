using Tcns.Domain.Registry;
using Tcns.Functions.Http;

namespace Tcns.Functions.Registry;

/// <summary>What became of a wish to change the registry.</summary>
/// <param name="Refusal">Why nothing was changed.</param>
/// <param name="Before">As it was when it was decided.</param>
/// <param name="After">As it is now.</param>
internal sealed record ChangeOutcome(Problem? Refusal, CommuneView Before, CommuneRegistry After);
