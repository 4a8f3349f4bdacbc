namespace Tcns.Analytics.OData;

public abstract record ODataParse
{
    private ODataParse()
    {
    }

    public sealed record Parsed(ODataQuery Query) : ODataParse;

    public sealed record Refused(ODataRefusal Refusal) : ODataParse;
}
