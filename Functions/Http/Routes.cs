using Microsoft.AspNetCore.Http.Metadata;
using Tcns.Domain.Access;

namespace Tcns.Functions.Http;

/// <summary>What endpoints share.</summary>
internal static class Routes
{
    /// <summary>For an endpoint that reads: HEAD is answered as GET without the body.</summary>
    public static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>The content type that stands for all.</summary>
    public const string AnyBody = "*/*";

    /// <summary>
    /// What endpoints say of the bodies that they accept is for the description alone. The router, which would refuse any other before somebody
    /// has asked for the key, is told that they take all; the binding refuses after the key.
    /// </summary>
    public static TBuilder RoutesAnyBody<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Finally(endpoint =>
        {
            if (endpoint.Metadata.OfType<IAcceptsMetadata>().LastOrDefault() is { } accepts)
                endpoint.Metadata.Add(new AcceptsMetadata([.. accepts.ContentTypes, AnyBody], accepts.RequestType, accepts.IsOptional));
        });
        return endpoints;
    }

    /// <summary>Says of an endpoint that it reads these headers.</summary>
    public static TBuilder Hears<TBuilder>(this TBuilder endpoint, params AskedHeader[] headers)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata([.. headers]);

    /// <summary>Who sends the request, known once the key was accepted.</summary>
    public static Caller Caller(this HttpContext context) =>
        context.Features.Get<Caller>() ?? throw new InvalidOperationException("The endpoint asks for no key.");
}
