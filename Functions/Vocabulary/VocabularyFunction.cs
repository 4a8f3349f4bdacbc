using Microsoft.Net.Http.Headers;
using Tcns.Functions.Hosting;
using Tcns.Functions.Http;

namespace Tcns.Functions.Vocabulary;

/// <summary><c>GET /api/v1/vocabulary</c>: the words that records are made of. They change only with a release.</summary>
internal static class VocabularyFunction
{
    private static readonly VocabularyResponse Words = VocabularyWords.Collect();
    private static readonly EntityTagHeaderValue Tag = new('"' + Words.Version + '"');

    public static FunctionDefinition Definition { get; } = new FunctionDefinition.Http("Vocabulary", "api/v1/vocabulary", Map);

    private static void Map(IEndpointRouteBuilder app) =>
        app.MapMethods("/api/v1/vocabulary", Routes.Reading, Handle)
            .Needs(Policies.AnyKey).WithName("GetVocabulary").Produces<VocabularyResponse>();

    private static IResult Handle(HttpContext context) => TaggedAnswers.Answer(context, Tag, Words);
}
