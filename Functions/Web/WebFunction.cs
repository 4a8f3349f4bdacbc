using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Web;

/// <summary>
/// Pages, and every address that no other function has. The name sorts last: the host tries functions in alphabetical
/// order, and this route takes all. The host also asks <c>/</c> to see whether the app is up, so that answer is cheap.
/// </summary>
internal static class WebFunction
{
    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Web", "{*path}", Map);

    private static void Map(IEndpointRouteBuilder app) =>
        app.MapMethods("/", Routes.Reading, Handle).Needs(Policies.Open).ExcludeFromDescription();

    private static IResult Handle(HttpContext context)
    {
        var language = context.Request.LanguageOf();
        context.Response.Speak(language);
        return TypedResults.Text(StartPage.Write(language), "text/html; charset=utf-8");
    }
}
