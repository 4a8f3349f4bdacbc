using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Vocabulary;

namespace Tcns.Domain.Records;

/// <summary>
/// Reads what a record says, property by property as its kind has them. What is stored is read by the same form, so that one
/// place alone says what there is.
/// </summary>
public static class RecordForm
{
    public const int LongestText = 1000;
    private const int MostMinutes = 24 * 60;
    private const int MostVisited = 1000;
    private const int MostReached = 100_000;

    /// <summary>So many ids of members make one text that a row can hold.</summary>
    public const int MostAttendees = 600;

    public static RecordContent Read(RecordKind kind, JsonFields fields) => kind switch
    {
        RecordKind.Visit => ReadVisit(fields),
        RecordKind.Training => ReadTraining(fields),
        RecordKind.Campaign => ReadCampaign(fields),
        RecordKind.Shift => ReadShift(fields),
        RecordKind.Feedback => ReadFeedback(fields),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static RecordContent ReadVisit(JsonFields fields)
    {
        var people = People(fields, MostVisited);
        return new RecordContent(RecordKind.Visit)
        {
            Member = Member(fields, required: true),
            Date = fields.Date("date"),
            Start = fields.Time("start"),
            Minutes = Minutes(fields),
            Village = Village(fields),
            Household = fields.Household(),
            IsBusiness = fields.Flag("business") ?? false,
            Place = fields.Word("place", Venues.All, required: true),
            People = people,
            WorkingAge = WorkingAge(fields, people),
            Topics = Topics(fields, out var local),
            LocalTopics = local,
            Outcomes = fields.Words("outcomes", Vocabulary.Outcomes.All),
            Text = fields.Prose("note", LongestText),
        };
    }

    private static RecordContent ReadTraining(JsonFields fields)
    {
        var sort = fields.Word("kind", TrainingKinds.All, required: true);
        var training = new RecordContent(RecordKind.Training)
        {
            Sort = sort,
            Date = fields.Date("date"),
            Start = fields.Time("start"),
            Minutes = Minutes(fields),
            Title = fields.Prose("title", LongestText, required: true),
            Format = fields.Word("format", Formats.All, required: true),
            Organiser = fields.Word("organiser", Organisers.All, required: true),
            Topics = Topics(fields, out var local),
            LocalTopics = local,
        };
        switch (sort)
        {
            case TrainingKinds.Member:
                return training with { Attendees = Attendees(fields) };
            case TrainingKinds.Community:
                var people = People(fields, MostReached);
                return training with { Village = Village(fields), People = people, WorkingAge = WorkingAge(fields, people) };
            default:
                // Whom it was for is not known, so neither can be missed, and neither is unknown.
                fields.Ignore("attendees", "people", "village", "workingAge");
                return training;
        }
    }

    private static RecordContent ReadCampaign(JsonFields fields) => new(RecordKind.Campaign)
    {
        Member = Member(fields, required: false),
        Date = fields.Date("date"),
        Channel = fields.Word("channel", Channels.All, required: true),
        Village = Village(fields),
        Topics = Topics(fields, out var local),
        LocalTopics = local,
        Reach = Reach(fields),
    };

    private static RecordContent ReadShift(JsonFields fields) => new(RecordKind.Shift)
    {
        Member = Member(fields, required: true),
        Date = fields.Date("date"),
        Start = fields.Time("start"),
        Minutes = Minutes(fields),
        Place = fields.Word("place", Venues.All, required: true),
        Village = Village(fields),
    };

    private static RecordContent ReadFeedback(JsonFields fields) => new(RecordKind.Feedback)
    {
        Member = Member(fields, required: false),
        Date = fields.Date("date"),
        Sort = fields.Word("kind", FeedbackKinds.All, required: true),
        Topics = Topics(fields, out var local),
        LocalTopics = local,
        Text = fields.Prose("text", LongestText, required: true),
    };

    private static string? Member(JsonFields fields, bool required) => fields.Code("member", int.MaxValue, required);

    private static int? Minutes(JsonFields fields) => fields.Whole("minutes", 1, MostMinutes, required: true);

    private static VillageCode? Village(JsonFields fields)
    {
        if (fields.Code("village", int.MaxValue) is not { } text)
            return null;
        if (VillageCode.TryParse(text, out var village))
            return village;
        fields.Note("village", FaultCodes.Malformed);
        return null;
    }

    private static Dictionary<string, int>? People(JsonFields fields, int most)
    {
        var faults = fields.FaultCount;
        if (fields.Part("people", required: true) is not { } counts)
            return null;
        var people = PeopleGroups.All
            .Select(group => (Group: group, Count: counts.Whole(group, 0, most) ?? 0))
            .Where(one => one.Count > 0)
            .ToDictionary(one => one.Group, one => one.Count, StringComparer.Ordinal);
        return fields.FaultCount == faults ? people : null;
    }

    private static int WorkingAge(JsonFields fields, Dictionary<string, int>? people)
    {
        var count = fields.Whole("workingAge", 0, int.MaxValue) ?? 0;
        if (people is not null && count > people.Values.Sum())
            fields.Note("workingAge", FaultCodes.ExceedsPeople, people.Values.Sum());
        return count;
    }

    private static Reach? Reach(JsonFields fields)
    {
        if (fields.Part("reach", required: true) is not { } reach)
            return null;
        var households = reach.Whole("households", 0, MostReached, required: true);
        var workingAge = reach.Whole("workingAge", 0, MostReached, required: true);
        return households is null || workingAge is null ? null : new Reach(households.Value, workingAge.Value);
    }

    private static IReadOnlyList<string> Attendees(JsonFields fields)
    {
        var ids = fields.Codes("attendees", required: true);
        if (ids.Count <= MostAttendees)
            return ids;
        fields.Note("attendees", FaultCodes.OutOfRange, Bounds.OfEntries(MostAttendees));
        return [];
    }

    /// <summary>Those of a plan's own are judged by whoever knows the plans.</summary>
    private static IReadOnlyList<string> Topics(JsonFields fields, out IReadOnlyList<(int Index, string Topic)> local)
    {
        var faults = fields.FaultCount;
        (var topics, local) = fields.Words("topics", Vocabulary.Topics.All, LocalTopics.IsId);
        if (topics.Count == 0 && fields.FaultCount == faults)
            fields.Note("topics", FaultCodes.Empty);
        return topics;
    }
}
