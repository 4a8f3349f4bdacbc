using Tcns.Functions.Hosting;
using Tcns.Functions.Http;

namespace Tcns.Functions.Signals;

/// <summary><c>/api/v1/signals</c>: what seems odd in the records, for who answers for them.</summary>
internal static class SignalsFunction
{
    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Signals", "api/v1/signals/{*rest}", Map);

    private static void Map(IEndpointRouteBuilder app) => app.MapMethods("/api/v1/signals", Routes.Reading, ListSignals.HandleAsync)
        .Needs(Policies.ListSignals).WithName("ListSignals").Produces<ListResponse<SignalResponse>>();
}
