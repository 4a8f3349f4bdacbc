using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Tcns.Functions.Tests.Access;

namespace Tcns.Functions.Tests.Http;

/// <summary>Stands before an app and notes which parameters of its query each endpoint asks for, by the endpoint's name.</summary>
internal sealed class NotedQueries : IStartupFilter
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> asked = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Asked => asked;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(NoteAsync);
        next(app);
    };

    private async Task NoteAsync(HttpContext context, RequestDelegate next)
    {
        var query = new NotedQuery(context.Request.Query);
        context.Features.Set<IQueryFeature>(new QueryFeature(query));
        await next(context);
        if (context.GetEndpoint() is RouteEndpoint endpoint)
            asked[ScopeMatrix.NameOf(endpoint)] = [.. query.Asked.Order(StringComparer.Ordinal)];
    }
}
