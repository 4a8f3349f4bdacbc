namespace Tcns.Analytics.OData;

/// <summary>Why a request is not answered with rows.</summary>
/// <param name="Detail">For who wrote the request: what stands where, in the parser's words.</param>
public sealed record ODataRefusal(ODataRefusalReason Reason, string Detail)
{
    internal static ODataRefusal Malformed(string detail) => new(ODataRefusalReason.Malformed, detail);

    internal static ODataRefusal Unsupported(string detail) => new(ODataRefusalReason.Unsupported, detail);
}
