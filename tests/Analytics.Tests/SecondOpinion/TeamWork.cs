using Tcns.Domain.Records;
using Tcns.Domain.Teams;
using Tcns.Domain.Vocabulary;

namespace Tcns.Analytics.Tests.SecondOpinion;

/// <summary>What a team did in a period.</summary>
internal static class TeamWork
{
    private const int MinutesOfDay = 24 * 60;

    public static bool IsCommunityTraining(FieldRecord record) =>
        record.Content is { Kind: RecordKind.Training, Sort: TrainingKinds.Community };

    /// <summary>By group, of visits and of community trainings.</summary>
    public static IReadOnlyDictionary<string, long> PeopleSupported(View view, Team team)
    {
        var people = new Dictionary<string, long>();
        foreach (var record in view.Ground.RecordsOf(team.Code).Where(view.IsInPeriod))
        {
            if (record.Content.Kind != RecordKind.Visit && !IsCommunityTraining(record))
                continue;
            foreach (var (group, count) in record.Content.People!)
                people[group] = people.GetValueOrDefault(group) + count;
        }

        return people;
    }

    /// <summary>Dates with something that has a duration. Campaigns make a team active, not a day.</summary>
    public static IReadOnlyCollection<DateOnly> ActiveDays(View view, Team team) =>
        [.. Lasting(view, team).Select(record => record.Date).Distinct()];

    /// <summary>Minute by minute: two members side by side make no minute twice, and none lies beyond midnight.</summary>
    public static long ActiveMinutes(View view, Team team)
    {
        var minutes = 0L;
        foreach (var day in Lasting(view, team).GroupBy(record => record.Date))
        {
            var isWorked = new bool[MinutesOfDay];
            foreach (var content in day.Select(record => record.Content))
            {
                var start = (content.Start!.Value.Hour * 60) + content.Start.Value.Minute;
                for (var minute = start; minute < start + content.Minutes!.Value && minute < MinutesOfDay; minute++)
                    isWorked[minute] = true;
            }

            minutes += isWorked.Count(worked => worked);
        }

        return minutes;
    }

    private static IEnumerable<FieldRecord> Lasting(View view, Team team) => view.Ground.RecordsOf(team.Code)
        .Where(record => record.Content.Kind is RecordKind.Visit or RecordKind.Training or RecordKind.Shift)
        .Where(view.IsInPeriod);
}
