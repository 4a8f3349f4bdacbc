using Tcns.Domain.Records;
using Tcns.Domain.Vocabulary;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.RecordSheets;

/// <summary>
/// A sheet for each kind of records. The key of a column is the place of its value in the JSON form, with points between the
/// names, so that one description serves for reading, for the template and for telling where a fault lies.
/// </summary>
internal static class RecordTables
{
    private const string Shared = "sheet.records.";
    private const string ChooseHint = Shared + "place.hint";

    public static IReadOnlyDictionary<RecordKind, SheetTable> All { get; } = new Dictionary<RecordKind, SheetTable>
    {
        [RecordKind.Visit] = Of(
            RecordKind.Visit,
            [
                Team, Member(isRequired: true), Date, Start, Minutes, Place, .. People, WorkingAge, Topics, Outcomes, Code("household"),
                Column("business", SheetColumnKind.Flag), Village, Column("note") with { Width = 40 },
            ]),
        [RecordKind.Training] = Of(
            RecordKind.Training,
            [
                Team, Choice("kind", TrainingKinds.All, "training-kind.", "sheet.trainings.kind", "sheet.trainings.kind.hint"), Date, Start, Minutes,
                Column("title", isRequired: true) with { Width = 40 }, Choice("format", Formats.All, "format."), Choice("organiser", Organisers.All, "organiser."),
                Topics, Column("attendees", SheetColumnKind.List) with { Width = 40 }, .. People, WorkingAge, Village,
            ]),
        [RecordKind.Campaign] = Of(
            RecordKind.Campaign,
            [
                Team, Member(isRequired: false), Date, Choice("channel", Channels.All, "channel."), Topics, Reached("reach.households"),
                Reached("reach.workingAge"), Village,
            ]),
        [RecordKind.Shift] = Of(RecordKind.Shift, [Team, Member(isRequired: true), Date, Start, Minutes, Place, Village]),
        [RecordKind.Feedback] = Of(
            RecordKind.Feedback,
            [
                Team, Member(isRequired: false), Date, Choice("kind", FeedbackKinds.All, "feedback-kind.", "sheet.feedback.kind"), Topics,
                Column("text", isRequired: true) with { Width = 60, Explanation = Shared + "note.hint" },
            ]),
    };

    private static SheetColumn Team => Code("team", isRequired: true);

    private static SheetColumn Date => Column("date", SheetColumnKind.Day, isRequired: true);

    private static SheetColumn Start => Column("start", SheetColumnKind.Time, isRequired: true);

    private static SheetColumn Minutes => Column("minutes", SheetColumnKind.Whole, isRequired: true);

    private static SheetColumn Place => Choice("place", Venues.All, "venue.");

    private static SheetColumn Village => Code("village");

    private static SheetColumn WorkingAge => Column("workingAge", SheetColumnKind.Whole);

    private static SheetColumn Topics => ListOf("topics", Vocabulary.Topics, "topic.", isRequired: true);

    private static SheetColumn Outcomes => ListOf("outcomes", Vocabulary.Outcomes, "outcome.", isRequired: false);

    private static IEnumerable<SheetColumn> People => PeopleGroups.All.Select(group =>
        Column("people." + group, SheetColumnKind.Whole) with { Explanation = Shared + "people.hint" });

    private static SheetTable Of(RecordKind kind, IReadOnlyList<SheetColumn> columns) =>
        new("record-kind." + kind.WireName(), [.. columns, Code("id") with { Width = 38 }]);

    private static SheetColumn Member(bool isRequired) => Column("member", SheetColumnKind.Code, isRequired) with { Width = 30 };

    private static SheetColumn Reached(string key) =>
        Column(key, SheetColumnKind.Whole, isRequired: true) with { Explanation = Shared + "reach.hint" };

    private static SheetColumn Code(string key, bool isRequired = false) => Column(key, SheetColumnKind.Code, isRequired);

    private static SheetColumn Column(string key, SheetColumnKind kind = SheetColumnKind.Text, bool isRequired = false) =>
        new(key, Shared + key, kind, isRequired) { Explanation = Shared + key + ".hint" };

    private static SheetColumn Choice(string key, IEnumerable<string> values, string names, string? heading = null, string hint = ChooseHint) =>
        new(key, heading ?? Shared + key, SheetColumnKind.Choice, IsRequired: true) { Explanation = hint, Choices = ChoicesOf(values, names) };

    private static SheetColumn ListOf(string key, IEnumerable<string> values, string names, bool isRequired) =>
        Column(key, SheetColumnKind.List, isRequired) with { Width = 40, Choices = ChoicesOf(values, names) };

    private static IReadOnlyList<SheetChoice> ChoicesOf(IEnumerable<string> values, string names) =>
        [.. values.Select(value => new SheetChoice(value, names + value))];

    /// <summary>The columns of the same names stand in the way of the classes.</summary>
    private static class Vocabulary
    {
        public static IReadOnlyList<string> Topics => Domain.Vocabulary.Topics.All;

        public static IReadOnlyList<string> Outcomes => Domain.Vocabulary.Outcomes.All;
    }
}
