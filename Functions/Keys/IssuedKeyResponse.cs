namespace Tcns.Functions.Keys;

/// <summary>
/// A key that was just made: the only time that its secret is shown. The binding of a principal has an id alone.
/// </summary>
/// <param name="EnrolUrl">Opens the field form with the key; it stands in the fragment, which browsers send to no server.</param>
internal sealed record IssuedKeyResponse(string Id, string? Key, string? EnrolUrl, string? QrSvg);
