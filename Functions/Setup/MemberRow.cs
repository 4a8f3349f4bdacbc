using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Functions.Members;
using Tcns.Functions.Registry;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.Setup;

/// <summary>A row of «Thành viên».</summary>
internal sealed class MemberRow : SetupRow
{
    private readonly MemberCells cells;
    private readonly NamesakeRows namesakes;
    private readonly int place;

    private MemberRow(TableRow source, MemberCells cells, NamesakeRows namesakes, int place)
        : base(source, cells.Team.Commune!)
    {
        this.cells = cells;
        this.namesakes = namesakes;
        this.place = place;
    }

    public override string? Code => null;

    public override string RestsOn => cells.Team.Value;

    public static SetupRow? Read(TableRow row, SetupKeys keys)
    {
        var team = ReadTeam(row, "team");
        var name = row.Name("name", MemberFields.LongestName);
        var role = row.Choice("role");
        var (joinedOn, leftOn, from) = (ReadDay(row, "joinedOn"), ReadDay(row, "leftOn"), ReadDay(row, "from"));
        var affiliation = row.Choice("affiliation");
        var (duties, phone) = (ReadDuties(row), ReadPhone(row));
        if (leftOn < joinedOn)
            row.Note("leftOn", FaultCodes.NotAMember);
        keys.CheckReach(row, "team", team?.Commune);
        if (team is null || name is null || joinedOn is null)
            return null;
        // A row with a fault elsewhere names its person all the same.
        var rows = keys.NamesakesOf(team + "|" + joinedOn.Value.DayNumber + "|" + PersonName.KeyOf(name));
        var own = rows.Add(name);
        if (row.IsFaulty)
            return null;
        var stated = new MemberCells(team, name, MemberRoles.ByName[role!], joinedOn.Value, affiliation, duties, phone, leftOn, from);
        return new MemberRow(row, stated, rows, own);
    }

    /// <summary>Who leaves or steps down makes room for who comes; a team's leader comes before the others.</summary>
    public override int TurnIn(CommuneRegistry registry) => (Find(registry), cells) switch
    {
        (NamesakeMatch.One, { LeftOn: not null }) => 30,
        (NamesakeMatch.One, { Role: MemberRole.Collaborator }) => 31,
        (NamesakeMatch.One, { Role: not MemberRole.Leader }) => 32,
        (NamesakeMatch.One, _) => 33,
        (_, { Role: MemberRole.Leader }) => 34,
        _ => 35,
    };

    public override RowVerdict Judge(CommuneView view, SetupEntry entry)
    {
        if (view.Registry.FindTeam(cells.Team) is null)
            return RowVerdict.Refuse(new RowFault("team", FaultCodes.UnknownTeam));
        return Find(view.Registry) switch
        {
            NamesakeMatch.One one => new MemberUpdate(cells, Has, view, entry).Judge(one.Member),
            NamesakeMatch.None => Join(view, entry),
            NamesakeMatch.Surplus => RowVerdict.Refuse(new RowFault("name", FaultCodes.Doubled)),
            NamesakeMatch.Several => RowVerdict.Refuse(new RowFault("name", FaultCodes.Ambiguous)),
            var other => throw new ArgumentOutOfRangeException(nameof(view), other, "No such match."),
        };
    }

    private RowVerdict Join(CommuneView view, SetupEntry entry)
    {
        var id = MemberIds.Next();
        var state = new MemberState(cells.JoinedOn, cells.Role, cells.Affiliation, cells.Duties, cells.Phone);
        var entered = new MemberEvent(MemberEventKind.Entered, cells.JoinedOn, entry.At, entry.Actor);
        var member = Member.Join(cells.Team, id, id, cells.JoinedOn, cells.Name, state, entered);
        if (cells.LeftOn is { } leftOn)
            member = member.Finish(MemberEndKind.Left, leftOn, new MemberEvent(MemberEventKind.Left, leftOn, entry.At, entry.Actor));
        return Joining.Refuse(member, view) is { } refusal
            ? RowVerdict.Refuse(MemberUpdate.Tell(refusal, view, cells.Team, "joinedOn"))
            : RowVerdict.Write(isNew: true, new RegistryChange.OfMember(member));
    }

    /// <summary>Whom the row means, however the name is written (<see cref="PersonName"/>), which stays as it is.</summary>
    private NamesakeMatch Find(CommuneRegistry registry) => namesakes.Find(place, [.. registry.NamesakesIn(cells.Team, cells.Name)
        .Where(member => member.JoinedOn == cells.JoinedOn && member.Standing != MemberStanding.Rejected && !member.IsErased)]);

    private static IReadOnlyList<string> ReadDuties(TableRow row)
    {
        var (ids, unknown, isDoubled) = DutyNames.Read(row.Text("duties", 2000));
        if (unknown is not null)
            row.Note("duties", FaultCodes.UnknownValue, "«" + unknown + "»");
        if (isDoubled)
            row.Note("duties", FaultCodes.Doubled);
        return ids;
    }

    private static string? ReadPhone(TableRow row)
    {
        if (row.Code("phone", MemberFields.LongestPhone) is not { } text)
            return null;
        var (phone, code) = MemberFields.ReadPhone(text);
        if (code is not null)
            row.Note("phone", PhoneNumber.HasLostItsZero(text) ? FaultCodes.LostZero : code);
        return phone;
    }
}
