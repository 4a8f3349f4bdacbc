using Microsoft.Net.Http.Headers;

namespace Tcns.Functions.Texts;

/// <summary>The language of a request: the one of Vietnamese and English which <c>Accept-Language</c> likes better.</summary>
internal static class RequestLanguage
{
    public static Language LanguageOf(this HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var wishes))
            return Language.Vietnamese;
        var (vietnamese, english) = (0.0, 0.0);
        foreach (var wish in wishes)
        {
            var quality = wish.Quality ?? 1;
            if (IsTag(wish, "vi"))
                vietnamese = Math.Max(vietnamese, quality);
            else if (IsTag(wish, "en"))
                english = Math.Max(english, quality);
        }

        return english > vietnamese ? Language.English : Language.Vietnamese;
    }

    /// <summary>Says which language the answer is in, and that it depends on the request's wish.</summary>
    public static void Speak(this HttpResponse response, Language language)
    {
        response.Headers.ContentLanguage = AppTexts.CultureOf(language).Name;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
    }

    private static bool IsTag(StringWithQualityHeaderValue wish, string language) =>
        wish.Value.StartsWith(language, StringComparison.OrdinalIgnoreCase)
        && (wish.Value.Length == language.Length || wish.Value.Value![language.Length] == '-');
}
