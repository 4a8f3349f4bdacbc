using Tcns.Analytics.OData;

namespace Tcns.Functions.OData;

/// <summary>Every refusal in the form of OData; what holds for all of the app's addresses stays a problem as elsewhere.</summary>
internal static class ODataErrors
{
    public static readonly ODataError Malformed = new("malformed-query", StatusCodes.Status400BadRequest);
    public static readonly ODataError BadToken = new("bad-token", StatusCodes.Status400BadRequest);
    public static readonly ODataError OutOfRange = new("out-of-range", StatusCodes.Status400BadRequest);
    public static readonly ODataError ProvinceRequired = new("province-required", StatusCodes.Status400BadRequest);
    public static readonly ODataError VersionTooLow = new("version-too-low", StatusCodes.Status400BadRequest);
    public static readonly ODataError OutOfScope = new("out-of-scope", StatusCodes.Status403Forbidden);
    public static readonly ODataError UnknownSet = new("unknown-set", StatusCodes.Status404NotFound);
    public static readonly ODataError NoFeed = new("no-feed", StatusCodes.Status404NotFound);
    public static readonly ODataError NotAcceptable = new("not-acceptable", StatusCodes.Status406NotAcceptable);
    public static readonly ODataError Gone = new("snapshot-gone", StatusCodes.Status410Gone);
    public static readonly ODataError Unsupported = new("unsupported-query", StatusCodes.Status501NotImplemented);
    public static readonly ODataError TooMuch = new("too-much", StatusCodes.Status503ServiceUnavailable) { RetryAfter = 30 };

    public static IReadOnlyList<ODataError> All { get; } =
        [Malformed, BadToken, OutOfRange, ProvinceRequired, VersionTooLow, OutOfScope, UnknownSet, NoFeed, NotAcceptable, Gone, Unsupported, TooMuch];

    public static ODataError Of(ODataRefusal refusal) => refusal.Reason switch
    {
        ODataRefusalReason.Malformed => Malformed.With(refusal.Detail),
        ODataRefusalReason.Unsupported => Unsupported.With(refusal.Detail),
        ODataRefusalReason.BadToken => BadToken,
        ODataRefusalReason.OutOfRange => OutOfRange,
        ODataRefusalReason.TooMuch => TooMuch,
        _ => throw new InvalidOperationException(refusal.ToString()),
    };
}
