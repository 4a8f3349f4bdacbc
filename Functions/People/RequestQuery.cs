using Tcns.Domain.Privacy;
using Tcns.Functions.Http;

namespace Tcns.Functions.People;

/// <summary>The query of people's requests: <c>state</c>, <c>late</c>.</summary>
internal sealed record RequestQuery(string? State, bool? Late) : IAskedQuery<RequestQuery>
{
    public static RequestQuery Read(QueryFields fields) => new(fields.Word("state", [.. PersonRequestStates.ByName.Keys]), fields.Flag("late"));
}
