using System.Globalization;
using System.Text.Json.Nodes;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Domain.Time;
using Tcns.Domain.Vocabulary;
using Tcns.Functions.Tests.Records;

namespace Tcns.Functions.Tests.RecordSheets;

/// <summary>A commune whose teams have two members each, and any number of their records: the same number gives the same ones.</summary>
internal static class MixedRecords
{
    public const string Commune = "03175";
    private static readonly DateOnly Established = new(2025, 7, 17);

    public static IEnumerable<RegistryChange> Changes(int teams)
    {
        for (var number = 1; number <= teams; number++)
        {
            var (village, team) = (VillageCode.Parse(FormattableString.Invariant($"{Commune}-{number:D2}")), UnitCode.Parse(TeamOf(number)));
            yield return new RegistryChange.OfVillage(Village.Create(village, "Thôn " + number, VillageKind.Thon, DayRange.Always));
            yield return new RegistryChange.OfTeam(Team.Create(team, DayRange.Between(Established, null), [new TeamState(Established, "Tổ " + number, village, null)]));
            for (var place = 0; place < 2; place++)
            {
                var joined = new MemberEvent(MemberEventKind.Entered, Established, DateTimeOffset.UnixEpoch, "test");
                var id = MemberOf(number, place);
                yield return new RegistryChange.OfMember(Domain.Teams.Member.Join(team, id, id, Established, "Lò Văn " + id, new MemberState(Established, MemberRole.Member, null, [], null), joined));
            }
        }
    }

    public static IEnumerable<(RecordKind Kind, JsonObject Record)> Generate(int count, int teams)
    {
        for (var number = 0; number < count; number++)
        {
            var kind = (RecordKind)(number % 5);
            var (team, random) = ((number / 5 % teams) + 1, new Random(number));
            yield return (kind, Dress(kind, random, team).With("team", TeamOf(team)).With("id", new Guid(number, 7, 7, 8, 1, 2, 3, 4, 5, 6, 7).ToString())
                .With("date", new DateOnly(2026, 10, 1).AddDays(random.Next(50)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }
    }

    public static string TeamOf(int number) => FormattableString.Invariant($"{Commune}-T{number:D2}");

    private static string MemberOf(int team, int place) => FormattableString.Invariant($"0123456789abcdef{team:D2}{place:D2}");

    private static JsonObject Dress(RecordKind kind, Random random, int team)
    {
        var member = MemberOf(team, random.Next(2));
        var topics = new JsonArray([.. random.GetItems([.. Topics.All], 3).Distinct().Select(topic => JsonValue.Create(topic))]);
        var start = new TimeOnly(random.Next(7, 20), random.Next(60)).ToString("HH:mm", CultureInfo.InvariantCulture);
        return kind switch
        {
            RecordKind.Visit => RecordCalls.Visit("", member).With("topics", topics).With("start", start).With("minutes", random.Next(1, 200))
                .With("business", random.Next(3) == 0 ? true : null).With("note", "Ghi chú; \"số\" " + random.Next()).With("place", random.GetItems([.. Venues.All], 1)[0])
                .With("village", random.Next(2) == 0 ? null : FormattableString.Invariant($"{Commune}-{team:D2}")).With("household", random.Next(2) == 0 ? null : "H-" + random.Next(500)),
            RecordKind.Training when random.Next(2) == 0 => RecordCalls.MemberTraining("", MemberOf(team, 0), MemberOf(team, 1)).With("topics", topics),
            RecordKind.Training => RecordCalls.CommunityTraining("").With("topics", topics).With("start", start)
                .With("people", new JsonObject { ["elderly"] = random.Next(9), ["general"] = random.Next(30, 99) }),
            RecordKind.Campaign => RecordCalls.Campaign("").With("member", random.Next(2) == 0 ? null : member).With("channel", random.GetItems([.. Channels.All], 1)[0])
                .With("reach", new JsonObject { ["households"] = random.Next(2000), ["workingAge"] = random.Next(3000) }),
            RecordKind.Shift => RecordCalls.Shift("", member).With("start", start),
            _ => RecordCalls.Feedback("").With("text", "Dòng một\nDòng hai: sóng yếu, " + random.Next()).With("kind", random.GetItems([.. FeedbackKinds.All], 1)[0]),
        };
    }
}
