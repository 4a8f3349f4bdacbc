namespace Tcns.Analytics.OData;

public abstract record ODataOpening
{
    private ODataOpening()
    {
    }

    /// <summary>Must be written or disposed of.</summary>
    public sealed record Ready(ODataAnswer Answer) : ODataOpening;

    public sealed record Refused(ODataRefusal Refusal) : ODataOpening;
}
