using Tcns.Domain.Forms;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Primitives;
using Tcns.Functions.Sheets;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Http;

/// <summary>
/// A kind of trouble that a client can meet, answered as <c>application/problem+json</c> (RFC 9457). The code never changes
/// its meaning; title and detail are for people, in their language.
/// </summary>
internal sealed record Problem(string Code, int Status) : IResult
{
    /// <summary>So many faults of one request are told, so that a small request has no huge answer.</summary>
    public const int MostTold = 1000;

    /// <summary>Of one item of an array.</summary>
    private const int MostToldOfItem = 100;
    public const string ContentType = "application/problem+json; charset=utf-8";

    public string Type => "urn:tcns:problem:" + Code;

    /// <summary>Seconds after which it is worth trying again.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Every fault of what was sent. No person reads more than <see cref="MostTold"/>: the answer says how many there are.</summary>
    public IReadOnlyList<Fault>? Faults { get; init; }

    /// <summary>The faults of a file that was sent, as many as a person reads.</summary>
    public IReadOnlyList<CellFault>? Cells { get; init; }

    /// <summary>How many faults the file has in all.</summary>
    public int CellCount { get; init; }

    /// <summary>Why a file that was sent could not be read.</summary>
    public SheetTrouble? File { get; init; }

    /// <summary>The parts of the system that are away.</summary>
    public IReadOnlyList<string>? Away { get; init; }

    /// <summary>The plan whose rule stands against what was asked.</summary>
    public string? Plan { get; init; }

    /// <summary>The rule, as its place in the plan's JSON.</summary>
    public string? Rule { get; init; }

    /// <summary>The id of what is there already.</summary>
    public string? Other { get; init; }

    /// <summary>What the detail mentions.</summary>
    public IReadOnlyList<object> Parts { get; init; } = [];

    public string Title(Language language) => AppTexts.Get("problem." + Code + ".title", language);

    public string Detail(Language language) => Parts.Count == 0
        ? AppTexts.Get("problem." + Code + ".detail", language)
        : AppTexts.Format("problem." + Code + ".detail", language, [.. Parts]);

    public Problem With(IReadOnlyList<Fault> faults) => this with { Faults = faults };

    public Problem After(int seconds) => this with { RetryAfter = seconds };

    public Task ExecuteAsync(HttpContext httpContext) => WriteAsync(httpContext);

    public Task WriteAsync(HttpContext context)
    {
        var language = context.Request.LanguageOf();
        var response = context.Response;
        response.StatusCode = Status;
        response.ContentType = ContentType;

        // A file that could not be begun is none.
        response.Headers.ContentDisposition = default;
        response.Speak(language);
        if (RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = BasicSignIn.IsTaken(context) ? new StringValues([BasicSignIn.Challenge, "Bearer"]) : "Bearer";
        return response.WriteAsJsonAsync(Describe(context, language, MostTold), WireJson.Wire.ProblemResponse, ContentType, context.RequestAborted);
    }

    /// <summary>By which an answer and the line about it in the log find each other.</summary>
    public static string TraceOf(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    /// <summary>As it stands within the answer to a list.</summary>
    public ProblemResponse Describe(HttpContext context) => Describe(context, context.Request.LanguageOf(), MostToldOfItem);

    /// <summary>To somebody of whom no more is known.</summary>
    public ProblemResponse Describe(string traceId, Language language) => Describe(traceId, language, MostTold);

    private ProblemResponse Describe(HttpContext context, Language language, int most) =>
        Describe(TraceOf(context), language, most);

    private FaultResponse[]? DescribeFaults(Language language, int most) => this switch
    {
        { File: { } trouble } => [FaultResponse.From(trouble, language)],
        { Cells: { } cells } => [.. cells.Select(fault => FaultResponse.From(fault, language))],
        _ => Faults?.Take(most).Select(fault => FaultResponse.From(fault, language)).ToArray(),
    };

    /// <summary>Where only the first faults are told, it is said how many there are.</summary>
    private string WholeDetail(Language language, int told) => CountFaults() > told
        ? Detail(language) + " " + AppTexts.Format(Cells is null ? "faults-cut" : "import.faults-cut", language, CountFaults(), told)
        : Detail(language);

    private int CountFaults() => Cells is null ? Faults?.Count ?? 0 : CellCount;

    private ProblemResponse Describe(string traceId, Language language, int most)
    {
        var faults = DescribeFaults(language, most);
        var told = faults?.Length ?? 0;
        return new ProblemResponse(
            Type,
            Code,
            Title(language),
            Status,
            WholeDetail(language, told),
            traceId,
            faults,
            Cells is not null || CountFaults() > told ? CountFaults() : null,
            Away,
            Plan,
            Rule,
            Other);
    }
}
