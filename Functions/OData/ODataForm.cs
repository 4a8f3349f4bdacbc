using System.Globalization;
using Microsoft.Net.Http.Headers;
using Tcns.Analytics.OData;

namespace Tcns.Functions.OData;

/// <summary>In what form the reader wants its answer: <c>$format</c>, or else <c>Accept</c>, and the version that it knows at most.</summary>
internal abstract record ODataForm
{
    public const string Version = "4.0";
    private const string MetadataName = "odata.metadata";

    /// <summary>What says nothing of what comes: to any reader it may be streamed, and numbers are numbers.</summary>
    private static readonly string[] Harmless = ["odata.streaming", "charset"];

    private ODataForm()
    {
    }

    /// <param name="request">Whose headers are read.</param>
    /// <param name="format">What its <c>$format</c> says.</param>
    public static ODataForm Read(HttpRequest request, string? format)
    {
        if (decimal.TryParse(request.Headers["OData-MaxVersion"], CultureInfo.InvariantCulture, out var most) && most < 4)
            return new Refused(ODataErrors.VersionTooLow);
        var wanted = format is null ? request.Headers.Accept.ToString() : format == "json" ? "application/json" : format;
        if (wanted.Length == 0 || !MediaTypeHeaderValue.TryParseList([wanted], out var types))
            return wanted.Length == 0 ? new Json(ODataDetail.Minimal) : new Refused(ODataErrors.NotAcceptable.With("application/json"));
        return types.Where(type => type.Quality is not 0).OrderByDescending(type => type.Quality ?? 1).Select(DetailOf).FirstOrDefault(detail => detail is not null) is { } chosen
            ? new Json(chosen)
            : new Refused(ODataErrors.NotAcceptable.With("application/json"));
    }

    /// <summary>Null for a form that is not made here, such as full metadata, or numbers as texts.</summary>
    private static ODataDetail? DetailOf(MediaTypeHeaderValue type)
    {
        if (type.MatchesAllTypes || type.MediaType.Value is "application/*")
            return ODataDetail.Minimal;
        if (!type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            return null;
        var detail = ODataDetail.Minimal;
        foreach (var parameter in type.Parameters)
        {
            var (name, value) = (parameter.Name.ToString(), parameter.Value.ToString());
            if (Is(name, MetadataName) && Is(value, "none"))
                detail = ODataDetail.None;
            else if (!(Is(name, MetadataName) && Is(value, "minimal")) && !(Is(name, "IEEE754Compatible") && Is(value, "false")) && !Is(name, "q") && !Harmless.Any(known => Is(name, known)))
                return null;
        }

        return detail;
    }

    private static bool Is(string text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);

    internal sealed record Json(ODataDetail Detail) : ODataForm
    {
        public string ContentType =>
            $"application/json;{MetadataName}={(Detail is ODataDetail.None ? "none" : "minimal")};odata.streaming=true;charset=utf-8";
    }

    internal sealed record Refused(ODataError Error) : ODataForm;
}
