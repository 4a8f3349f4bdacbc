using System.Text.Json;
using System.Text.Json.Nodes;
using Tcns.Domain.Places;
using Tcns.Domain.Privacy;
using Tcns.Domain.Time;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Functions.Texts;
using Tcns.Storage.Access;
using Tcns.Storage.Registry;

namespace Tcns.Functions.People;

/// <summary><c>GET /api/v1/people/{commune}/persons/{person}</c>: all that is held on a person, as a file to be handed over.</summary>
internal sealed class ExportPerson(RegistryStore store, AuditLog audit, PersonKeys keys, PersonSources sources, BusinessClock clock)
{
    private static readonly JsonSerializerOptions Readable = new(WireJson.Wire.Options) { WriteIndented = true };

    public static Task<IResult> HandleAsync(
        string commune, string person, HttpContext context, ExportPerson use, CancellationToken cancel) =>
        use.AnswerAsync(UnitCode.Parse(commune), person, context, cancel);

    private async Task<IResult> AnswerAsync(UnitCode commune, string person, HttpContext context, CancellationToken cancel)
    {
        if (PersonFile.Find(await store.ReadAsync(commune, cancel), person) is not { } file)
            return Problems.NotFound;

        // Every time, not once a day as other reads: here a person's data leave the system.
        await audit.AppendAsync(commune, context.Audit("person.export", person), cancel);
        var records = new PersonRecords(file, await keys.FindAsync(file, cancel), clock.Today);
        var export = new JsonObject { ["person"] = person, ["commune"] = commune.Value, ["on"] = FormattableString.Invariant($"{clock.Today:yyyy-MM-dd}") };
        foreach (var source in sources.All)
            export[source.Name] = await source.ReadAsync(records, cancel);
        var language = context.Request.LanguageOf();
        export["notHeld"] = AppTexts.Get("people.notHeld", language);
        context.Response.Speak(language);
        return TypedResults.File(JsonSerializer.SerializeToUtf8Bytes(export, Readable), "application/json; charset=utf-8", $"tcns-{person}.json");
    }
}
