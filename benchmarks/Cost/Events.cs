using System.Text;
using Tcns.Domain.Places;
using Tcns.Storage.Changes;

namespace Tcns.Benchmarks.Cost;

/// <summary>What the host posts when something fires.</summary>
internal static class Events
{
    public static Task TickAsync(Server server, string timer) =>
        server.FireAsync(timer, """{"timer":{"Schedule":{"AdjustForDST":true},"IsPastDue":false}}""");

    public static Task RebuildAsync(Server server, string commune, string quarter) =>
        MessageAsync(server, "Rebuild", RebuildOrderText.Write(new RebuildOrder(Guid.NewGuid(), UnitCode.Parse(commune), quarter)));

    public static Task PublishAsync(Server server, string province) =>
        MessageAsync(server, "PublishProvince", PublishOrderText.Write(new PublishOrder(Guid.NewGuid(), UnitCode.Parse(province), null)));

    private static Task MessageAsync(Server server, string function, string text) =>
        server.FireAsync(function, $$"""{"message":"{{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}}"}""");
}
