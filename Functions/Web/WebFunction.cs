using Microsoft.Net.Http.Headers;
using Tcns.Functions.Hosting;
using Tcns.Functions.Http;

namespace Tcns.Functions.Web;

/// <summary>
/// Pages, and every address that no other function has. The name sorts last: the host tries functions in alphabetical
/// order, and this route takes all. The host also asks <c>/</c> to see whether the app is up, so that answer is cheap.
/// </summary>
internal static class WebFunction
{
    /// <summary>Everything from this server, nothing from elsewhere, and no script or style in a page itself.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>What has its content's hash in its name never changes; the rest is asked for anew each time.</summary>
    private const string Hashed = "/assets/";
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string AskAgain = "no-cache";

    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Web", "{*path}", Map);

    private static void Map(IEndpointRouteBuilder app)
    {
        foreach (var (address, file) in WebFiles.Read())
        {
            var cached = address.StartsWith(Hashed, StringComparison.Ordinal) ? ForEver : AskAgain;
            app.MapMethods(address, Routes.Reading, context => Answer(context, file, cached).ExecuteAsync(context)).Needs(Policies.Open).ExcludeFromDescription();
        }
    }

    private static IResult Answer(HttpContext context, WebFile file, string cached)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.CacheControl = cached;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (file.Compressed is null || !TakesBrotli(context.Request))
            return new TaggedBytes(file.Content, file.ContentType, file.Tag);
        headers.ContentEncoding = "br";
        return new TaggedBytes(file.Compressed, file.ContentType, new EntityTagHeaderValue(file.Tag.Tag, isWeak: true));
    }

    private static bool TakesBrotli(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(taken => taken.Value == "br" && taken.Quality is not 0);
}
