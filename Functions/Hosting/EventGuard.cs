using Tcns.Functions.Http;

namespace Tcns.Functions.Hosting;

/// <summary>
/// Keeps the addresses of timer and queue functions from everybody but the host. What comes through the host's proxy carries
/// <c>x-ms-invocation-id</c>, an event never does; a process that was started by hand has no such address at all.
/// </summary>
internal sealed class EventGuard(RequestDelegate next, RunMode mode)
{
    private const string ProxyMark = "x-ms-invocation-id";

    private static readonly HashSet<string> Names = FunctionCatalogue.All
        .Where(FunctionCatalogue.IsEvent)
        .Select(function => function.Name)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    public Task InvokeAsync(HttpContext context)
    {
        var name = context.Request.Path.Value.AsSpan().Trim('/');
        var isEvent = Names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
        return isEvent && (!mode.IsUnderHost || context.Request.Headers.ContainsKey(ProxyMark))
            ? Problems.NotFound.WriteAsync(context)
            : next(context);
    }
}
