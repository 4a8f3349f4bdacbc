using Tcns.Domain.Access;

namespace Tcns.Functions.Http;

/// <summary>What endpoints share.</summary>
internal static class Routes
{
    /// <summary>For an endpoint that reads: HEAD is answered as GET without the body.</summary>
    public static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Who sends the request, known once the key was accepted.</summary>
    public static Caller Caller(this HttpContext context) =>
        context.Features.Get<Caller>() ?? throw new InvalidOperationException("The endpoint asks for no key.");
}
