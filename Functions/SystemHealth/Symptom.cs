using Tcns.Functions.Texts;

namespace Tcns.Functions.SystemHealth;

/// <summary>Something that is not as it should be, which somebody has to look into.</summary>
/// <param name="Code">One of <see cref="Symptoms.All"/>; a heading of <c>docs/runbook.md</c>.</param>
/// <param name="Where">What it is about: a function, a queue, a feed, a part of the storage. Logged, so never personal data.</param>
/// <param name="Since">Since when, as far as anybody knows.</param>
/// <param name="Count">How many there are of what it is about.</param>
internal sealed record Symptom(string Code, string Where, DateTimeOffset? Since, long Count = 1)
{
    public bool IsUrgent => Symptoms.Urgent.Contains(Code);

    public string Title(Language language) => Text("title", language);

    public string Detail(Language language) => Text("detail", language);

    /// <summary>What to do first; the rest stands in the runbook.</summary>
    public string Todo(Language language) => Text("todo", language);

    private string Text(string kind, Language language) => AppTexts.Format($"symptom.{Code}.{kind}", language, Where, Count);
}
