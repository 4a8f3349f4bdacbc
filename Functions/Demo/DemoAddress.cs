using System.Text.RegularExpressions;

namespace Tcns.Functions.Demo;

/// <summary>The address at which whoever has started the server opens it.</summary>
internal static partial class DemoAddress
{
    /// <summary>Where the server listens, or would.</summary>
    public static Uri Of(WebApplication app)
    {
        var first = app.Urls.FirstOrDefault() ?? app.Configuration["urls"]!.Split(';')[0];
        return new Uri(Anywhere().Replace(first, "//localhost"));
    }

    /// <summary>Listening on every address of the machine is no address to open.</summary>
    [GeneratedRegex(@"//(\*|\+|\[::\]|0\.0\.0\.0)(?=:|/|\z)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Anywhere();
}
