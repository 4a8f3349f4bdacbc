using System.Globalization;
using Tcns.Domain.Records;

namespace Tcns.Analytics.Tests.Worlds;

/// <summary>Records of each kind, in words that tests can say in one line.</summary>
internal static class Sketches
{
    private static readonly RecordEvent Something = new(RecordAct.Amended, DateTimeOffset.UnixEpoch, "k");

    public static World Visit(
        this World world, string? household = null, string date = "2026-11-05", string team = "00700-T01", string member = "hoa", string? village = null,
        int general = 1, int elderly = 0, int workingAge = 0, bool business = false, string start = "08:00", int minutes = 60, string[]? outcomes = null,
        string[]? topics = null) =>
        world.Record(new RecordSketch(RecordKind.Visit)
        {
            Household = household, Date = date, Team = team, Member = member, Village = village, WorkingAge = workingAge, IsBusiness = business,
            Start = start, Minutes = minutes, Outcomes = outcomes ?? [], Topics = topics ?? ["vneid"],
            People = new Dictionary<string, int> { ["general"] = Math.Max(general, workingAge - elderly), ["elderly"] = elderly },
        });

    /// <summary>A training of members.</summary>
    public static World Training(
        this World world, string[] attendees, string date = "2026-11-05", string team = "00700-T01", string start = "14:00", int minutes = 120,
        string[]? topics = null) =>
        world.Record(new RecordSketch(RecordKind.Training)
        {
            Attendees = attendees, Date = date, Team = team, Start = start, Minutes = minutes, Topics = topics ?? ["vneid"],
        });

    /// <summary>A training of the community.</summary>
    public static World Class(
        this World world, int general = 20, int workingAge = 0, string date = "2026-11-05", string team = "00700-T01", string? village = null,
        string start = "19:30", int minutes = 90, string[]? topics = null) =>
        world.Record(new RecordSketch(RecordKind.Training)
        {
            People = new Dictionary<string, int> { ["general"] = general }, WorkingAge = workingAge, Date = date, Team = team, Village = village,
            Start = start, Minutes = minutes, Topics = topics ?? ["vneid"],
        });

    public static World Campaign(
        this World world, int households = 0, int workingAge = 0, string date = "2026-11-05", string team = "00700-T01", string? village = null,
        string[]? topics = null) =>
        world.Record(new RecordSketch(RecordKind.Campaign)
        {
            Reach = new Reach(households, workingAge), Date = date, Team = team, Village = village, Topics = topics ?? ["vneid"],
        });

    public static World Shift(
        this World world, string date = "2026-11-05", string start = "08:00", int minutes = 60, string team = "00700-T01", string member = "hoa") =>
        world.Record(new RecordSketch(RecordKind.Shift) { Date = date, Start = start, Minutes = minutes, Team = team, Member = member });

    public static World Feedback(this World world, string date = "2026-11-05", string team = "00700-T01") =>
        world.Record(new RecordSketch(RecordKind.Feedback) { Date = date, Team = team });

    /// <param name="world">Whose newest record is feedback.</param>
    /// <param name="at">In Vietnam, such as 2026-11-07 09:00.</param>
    /// <param name="resolved">Whether it is called resolved as well.</param>
    public static World Answered(this World world, string at, bool resolved = false) =>
        world.Then(record => record.Reply("Đã xử lý", resolved, Something with { Act = RecordAct.Answered, At = InVietnam(at) }));

    public static World Forwarded(this World world, string at) =>
        world.Then(record => record.Forward("commune", Something with { Act = RecordAct.Forwarded, At = InVietnam(at) }));

    public static World Voided(this World world) => world.Then(record => record.Void(Something with { Act = RecordAct.Voided }));

    public static World Returned(this World world) => world.Then(record => record.Return(Something with { Act = RecordAct.Returned }));

    private static DateTimeOffset InVietnam(string at) =>
        new(DateTime.ParseExact(at, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(7));
}
