using System.Net;
using System.Security.Cryptography;
using System.Text;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Web;

/// <summary>The page at <c>/</c>: says that the server runs, and where to go.</summary>
internal static class StartPage
{
    private const string Style =
        "body{font:1.125rem/1.6 system-ui,sans-serif;max-width:38rem;margin:3rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}" +
        "h1{line-height:1.25}a{color:#0b57a4}@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}a{color:#8ec5ff}}";

    /// <summary>Nothing from elsewhere, no script; the page's own style by its hash.</summary>
    public static string ContentSecurityPolicy { get; } =
        "default-src 'none'; style-src 'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style))) +
        "'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static string Write(Language language)
    {
        string Text(string name) => WebUtility.HtmlEncode(AppTexts.Get("page.start." + name, language));
        return $"""
            <!doctype html>
            <html lang="{AppTexts.CultureOf(language).Name}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <title>{Text("title")}</title>
            <style>{Style}</style>
            </head>
            <body>
            <main>
            <h1>{Text("title")}</h1>
            <p>{Text("running")}</p>
            <ul>
            <li><a href="/api/health">{Text("health")}</a></li>
            <li><a href="/api/openapi.json">{Text("api")}</a></li>
            </ul>
            </main>
            </body>
            </html>

            """;
    }
}
