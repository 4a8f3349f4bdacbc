using Tcns.Analytics.OData;

namespace Tcns.Functions.OData;

internal abstract record ODataPreparation
{
    private ODataPreparation()
    {
    }

    internal sealed record Ready(ODataRequest Request) : ODataPreparation;

    internal sealed record Refused(ODataError Error) : ODataPreparation;
}
