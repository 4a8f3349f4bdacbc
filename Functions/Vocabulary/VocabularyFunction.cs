using Microsoft.Net.Http.Headers;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Plans;
using Tcns.Functions.Hosting;
using Tcns.Functions.Http;
using Tcns.Functions.Plans;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Vocabulary;

/// <summary>
/// <c>GET /api/v1/vocabulary</c>: the words that records are made of. Everybody's change only with a release; with
/// <c>?unit=</c> come the topics that the plans of a unit have of their own.
/// </summary>
internal static class VocabularyFunction
{
    private static readonly VocabularyResponse Words = VocabularyWords.Collect();

    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Vocabulary", "api/v1/vocabulary", Map);

    private static void Map(IEndpointRouteBuilder app) =>
        app.MapMethods("/api/v1/vocabulary", Routes.Reading, HandleAsync)
            .Needs(Policies.AnyKey).WithName("GetVocabulary").Produces<VocabularyResponse>();

    private static async Task<IResult> HandleAsync(string? unit, HttpContext context, KnownUnits known, PlanShelf shelf, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(unit))
            return Answer(context, Words);
        if (!UnitCode.TryParse(unit, out var code))
            return Problems.Invalid.With([new Fault("?unit", FaultCodes.Malformed)]);
        return await known.HasAsync(code, cancel) ? Answer(context, VocabularyWords.With(Words, await PlansOfAsync(code, shelf, cancel))) : Problems.UnknownUnit;
    }

    private static IResult Answer(HttpContext context, VocabularyResponse words) =>
        TaggedAnswers.Answer(context, new EntityTagHeaderValue('"' + words.Version + '"'), words);

    private static async Task<IEnumerable<Plan>> PlansOfAsync(UnitCode unit, PlanShelf shelf, CancellationToken cancel) => unit.Commune is { } commune
        ? await shelf.OfCommuneAsync(commune, cancel)
        : (await shelf.OfProvinceAsync(unit, cancel)).Select(held => held.Value);
}
