using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tcns.Functions.Tests.HostContract;

[Collection(typeof(SharedHostCollection))]
public partial class RouteOrderTests(SharedHost host, PublishedApp published)
{
    private static readonly StringComparer[] Orders = [StringComparer.Ordinal, StringComparer.OrdinalIgnoreCase];

    [Fact]
    public async Task Each_endpoint_is_reached_through_the_function_of_its_feature()
    {
        var functions = await ReadAsync();
        var operations = await ReadOperationsAsync();

        Assert.Contains(operations, operation => operation.Path.Contains("/keys/", StringComparison.Ordinal));
        foreach (var order in Orders)
            Assert.Equal(operations, operations.Select(operation => operation with { Function = functions.Choose(operation.Path, order) }));
    }

    [Fact]
    public async Task Pages_and_addresses_of_nobody_go_to_the_function_that_takes_all()
    {
        var functions = await ReadAsync();

        foreach (var path in (string[])["/", "/nowhere", "/api/v1/nowhere", "/api", "/Retention"])
            Assert.All(Orders, order => Assert.Equal("Web", functions.Choose(path, order)));
    }

    [Fact]
    public async Task The_function_that_takes_all_sorts_last_in_whatever_order()
    {
        var functions = await ReadAsync();
        var takesAll = Assert.Single(functions.Names, name => functions.TriggerOf(name) == "httpTrigger" && functions.RouteOf(name) == "{*path}");

        Assert.All(Orders, order => Assert.Equal(takesAll, functions.Names.Where(name => functions.TriggerOf(name) == "httpTrigger").Order(order).Last()));
    }

    [Fact]
    public async Task No_route_lies_where_the_host_has_its_own()
    {
        var functions = await ReadAsync();

        Assert.DoesNotContain(
            functions.Names.Where(name => functions.TriggerOf(name) == "httpTrigger"),
            name => functions.RouteOf(name).Split('/')[0] is "admin" or "runtime" || functions.RouteOf(name).StartsWith('/'));
    }

    private async Task<DeployedFunctions> ReadAsync() => await DeployedFunctions.ReadAsync(await published.GetRootAsync());

    private async Task<IReadOnlyList<Operation>> ReadOperationsAsync()
    {
        using var answer = await host.App.GetAsync("/api/openapi.json", key: null);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return [.. from path in document.RootElement.GetProperty("paths").EnumerateObject()
                   from operation in path.Value.EnumerateObject()
                   select new Operation(operation.Name, Parameter().Replace(path.Name, "11113"), operation.Value.GetProperty("tags")[0].GetString())];
    }

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parameter();

    private sealed record Operation(string Method, string Path, string? Function);
}
