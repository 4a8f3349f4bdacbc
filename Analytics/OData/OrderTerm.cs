namespace Tcns.Analytics.OData;

/// <summary>One of the values that put the rows in order.</summary>
/// <param name="Column">As the SQL calls it.</param>
/// <param name="Place">Where the reader of rows has it.</param>
internal sealed record OrderTerm(SqlPart Column, bool IsDescending, int Place)
{
    /// <summary>In OData null comes before all values, and so after them where the order is reversed.</summary>
    public string Sql => IsDescending ? $"{Column} DESC NULLS LAST" : $"{Column} ASC NULLS FIRST";
}
