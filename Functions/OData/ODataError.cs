using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tcns.Functions.Http;
using Tcns.Functions.Texts;

namespace Tcns.Functions.OData;

/// <summary>A refusal as readers of OData look for it: <c>{ "error": { "code", "message" } }</c>.</summary>
internal sealed record ODataError(string Code, int Status) : IResult
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What the message mentions.</summary>
    public string? Part { get; private init; }

    /// <summary>Seconds after which it is worth trying again.</summary>
    public int? RetryAfter { get; init; }

    public ODataError With(string part) => this with { Part = part };

    public string Message(Language language) => Part is null
        ? AppTexts.Get("odata." + Code, language)
        : AppTexts.Format("odata." + Code, language, Part);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var language = httpContext.Request.LanguageOf();
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers["OData-Version"] = ODataForm.Version;
        response.Speak(language);
        if (RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (HttpMethods.IsHead(httpContext.Request.Method))
            return;
        await using var json = new Utf8JsonWriter(response.BodyWriter, Readable);
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", Code);
        json.WriteString("message", Message(language));
        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync(httpContext.RequestAborted);
        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }
}
