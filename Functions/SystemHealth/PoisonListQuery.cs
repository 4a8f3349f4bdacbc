using Tcns.Functions.Http;

namespace Tcns.Functions.SystemHealth;

/// <summary>The query of messages that failed too often: <c>queue</c> (all when absent), <c>limit</c>.</summary>
internal sealed record PoisonListQuery(string? Queue, int Limit) : IAskedQuery<PoisonListQuery>
{
    public static PoisonListQuery Read(QueryFields fields) => new(fields.Word("queue", [.. PoisonDesk.Names]), fields.Limit());
}
