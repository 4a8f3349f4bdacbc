using Microsoft.AspNetCore.Http.Headers;

namespace Tcns.Functions.Registry;

/// <summary>Upon which version of a thing a change is made, as the request says.</summary>
/// <param name="Headers">Those of the request.</param>
/// <param name="AreNeeded">Whether the endpoint refuses who does not say it.</param>
internal sealed record Conditions(RequestHeaders Headers, bool AreNeeded);
