using Tcns.Domain.Quality;
using Tcns.Domain.Records;
using Tcns.Domain.Registry;
using Tcns.Domain.Tests.Registry;

namespace Tcns.Domain.Tests.Quality;

/// <summary>A day of a commune with two teams.</summary>
internal static class Days
{
    private static readonly CommuneRegistry Commune = Communes.Empty()
        .WithTeam(Communes.Team("11113-T01")).WithTeam(Communes.Team("11113-T02"))
        .WithMember(Communes.Person("11113-T01", "hoa")).WithMember(Communes.Person("11113-T01", "an"))
        .WithMember(Communes.Person("11113-T02", "binh"));

    public static CommuneDay Of(params IEnumerable<FieldRecord> records) => CommuneDay.Create(records, new MemberTeams(Commune));

    public static IEnumerable<string> Ids(this IEnumerable<FieldRecord> records) => records.Select(record => record.Id.Value).Order();

    public static IEnumerable<string> Ids(this Signal signal) => signal.Records.Select(record => record.Id.Value).Order();
}
