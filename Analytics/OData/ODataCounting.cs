namespace Tcns.Analytics.OData;

public abstract record ODataCounting
{
    private ODataCounting()
    {
    }

    public sealed record Counted(long Rows) : ODataCounting;

    public sealed record Refused(ODataRefusal Refusal) : ODataCounting;
}
