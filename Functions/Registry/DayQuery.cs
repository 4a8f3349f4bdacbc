using Tcns.Functions.Http;

namespace Tcns.Functions.Registry;

/// <summary>The query of what is told as of a day: <c>on</c>.</summary>
internal sealed record DayQuery(DateOnly? On) : IAskedQuery<DayQuery>
{
    public static DayQuery Read(QueryFields fields) => new(fields.Day("on"));
}
