using Tcns.Functions.Texts;

namespace Tcns.Functions.SystemHealth;

/// <summary>Something that is not as it should be.</summary>
/// <param name="Code">A heading of the runbook.</param>
/// <param name="Where">A function, a queue, a feed, a part of the storage.</param>
/// <param name="IsUrgent">Whether it cannot wait until the morning.</param>
/// <param name="Todo">What to do first.</param>
internal sealed record SymptomResponse(
    string Code, string Where, DateTimeOffset? Since, long Count, bool IsUrgent, string Title, string Detail, string Todo)
{
    public static SymptomResponse Of(Symptom symptom, Language language) => new(
        symptom.Code, symptom.Where, symptom.Since, symptom.Count, symptom.IsUrgent, symptom.Title(language), symptom.Detail(language), symptom.Todo(language));
}
