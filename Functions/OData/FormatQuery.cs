using Tcns.Functions.Http;

namespace Tcns.Functions.OData;

/// <summary>The query of what is told of the service: <c>$format</c>.</summary>
internal sealed record FormatQuery(string? Format) : IAskedQuery<FormatQuery>
{
    public static FormatQuery Read(QueryFields fields) => new(fields.Text("$format"));
}
