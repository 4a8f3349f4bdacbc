using Tcns.Domain.Forms;
using System.Diagnostics;
using System.Globalization;
using Tcns.Functions.Sheets;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Http;

/// <summary>
/// A kind of trouble that a client can meet, answered as <c>application/problem+json</c> (RFC 9457). The code never changes
/// its meaning; title and detail are for people, in their language.
/// </summary>
internal sealed record Problem(string Code, int Status) : IResult
{
    private const string ContentType = "application/problem+json; charset=utf-8";

    public string Type => "urn:tcns:problem:" + Code;

    /// <summary>Seconds after which it is worth trying again.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Every fault of what was sent.</summary>
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
            response.Headers.WWWAuthenticate = "Bearer";
        return response.WriteAsJsonAsync(Describe(context, language), WireJson.Wire.ProblemResponse, ContentType, context.RequestAborted);
    }

    /// <summary>As it stands within the answer to a list.</summary>
    public ProblemResponse Describe(HttpContext context) => Describe(context, context.Request.LanguageOf());

    private FaultResponse[]? DescribeFaults(Language language) => this switch
    {
        { File: { } trouble } => [FaultResponse.From(trouble, language)],
        { Cells: { } cells } => [.. cells.Select(fault => FaultResponse.From(fault, language))],
        _ => Faults?.Select(fault => FaultResponse.From(fault, language)).ToArray(),
    };

    /// <summary>Where only the first faults of a file are told, it is said how many there are.</summary>
    private string WholeDetail(Language language) => Cells is { } cells && CellCount > cells.Count
        ? Detail(language) + " " + AppTexts.Format("import.faults-cut", language, CellCount, cells.Count)
        : Detail(language);

    private ProblemResponse Describe(HttpContext context, Language language) => new(
        Type,
        Code,
        Title(language),
        Status,
        WholeDetail(language),
        Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier,
        DescribeFaults(language),
        Cells is null ? null : CellCount,
        Away,
        Plan,
        Rule,
        Other);
}
