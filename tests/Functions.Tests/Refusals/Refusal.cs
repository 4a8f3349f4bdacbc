using System.Net.Http.Headers;
using System.Text;

namespace Tcns.Functions.Tests.Refusals;

/// <summary>A request that is refused, and how.</summary>
internal sealed record Refusal(int Status, string Code, string Method, string Path)
{
    /// <summary>Empty for none.</summary>
    public string Key { get; init; } = TestApp.SystemKey;

    public string? Body { get; init; }

    public string ContentType { get; init; } = "application/json";

    public string? IfMatch { get; init; }

    /// <summary>The fault among those of the answer, as "pointer code".</summary>
    public string? Fault { get; init; }

    /// <summary>What becomes of the one item of an array; the code is then that of its problem.</summary>
    public string? Item { get; init; }

    /// <summary>Another server than that of all tests.</summary>
    public HttpClient? Server { get; init; }

    /// <summary>How often it is sent; the last answer counts.</summary>
    public int Times { get; init; } = 1;

    public HttpRequestMessage ToRequest(string language)
    {
        var request = new HttpRequestMessage(new HttpMethod(Method), Path);
        request.Headers.AcceptLanguage.ParseAdd(language);
        if (Key.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        if (IfMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", IfMatch);
        if (Body is not null)
            request.Content = new StringContent(Body, Encoding.UTF8, ContentType);
        return request;
    }
}
