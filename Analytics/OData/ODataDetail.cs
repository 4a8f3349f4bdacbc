namespace Tcns.Analytics.OData;

/// <summary>How much an answer says about itself (<c>odata.metadata</c>).</summary>
public enum ODataDetail
{
    Minimal,

    /// <summary>The address of the next page and the count alone.</summary>
    None,
}
