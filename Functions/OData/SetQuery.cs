using Tcns.Analytics.OData;
using Tcns.Functions.Http;

namespace Tcns.Functions.OData;

/// <summary>The query of a table: <c>$format</c>, <c>province</c>, and the options that the engine reads from the address itself.</summary>
internal sealed record SetQuery(string? Format, string? Province) : IAskedQuery<SetQuery>
{
    public static SetQuery Read(QueryFields fields)
    {
        foreach (var option in ODataQuery.OptionNames)
            fields.Text(option);
        return new SetQuery(FormatQuery.Read(fields).Format, fields.Text("province"));
    }
}
