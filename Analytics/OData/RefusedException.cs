namespace Tcns.Analytics.OData;

/// <summary>Leaves a translation from within an expression. It never leaves <see cref="ODataQuery.Parse"/>, which makes a value of it.</summary>
internal sealed class RefusedException : Exception
{
    private RefusedException(ODataRefusal refusal)
        : base(refusal.Detail)
    {
        Refusal = refusal;
    }

    public ODataRefusal Refusal { get; }

    public static RefusedException Malformed(string detail) => new(ODataRefusal.Malformed(detail));

    public static RefusedException Unsupported(string detail) => new(ODataRefusal.Unsupported(detail));
}
