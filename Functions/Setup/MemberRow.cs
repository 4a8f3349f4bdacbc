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
    private readonly int occurrence;

    private MemberRow(TableRow source, MemberCells cells, int occurrence)
        : base(source, cells.Team.Commune!)
    {
        this.cells = cells;
        this.occurrence = occurrence;
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
        if (row.IsFaulty)
            return null;
        var stated = new MemberCells(team!, name!, MemberRoles.ByName[role!], joinedOn!.Value, affiliation, duties, phone, leftOn, from);
        return new MemberRow(row, stated, keys.CountOf(stated.Team + "|" + stated.JoinedOn.DayNumber + "|" + PersonName.KeyOf(stated.Name)));
    }

    /// <summary>Who leaves or steps down makes room for who comes; a team's leader comes before the others.</summary>
    public override int TurnIn(CommuneRegistry registry) => (FindHeld(registry), cells) switch
    {
        (not null, { LeftOn: not null }) => 30,
        (not null, { Role: MemberRole.Collaborator }) => 31,
        (not null, { Role: not MemberRole.Leader }) => 32,
        (not null, _) => 33,
        (null, { Role: MemberRole.Leader }) => 34,
        _ => 35,
    };

    public override RowVerdict Judge(CommuneView view, SetupEntry entry)
    {
        if (view.Registry.FindTeam(cells.Team) is null)
            return RowVerdict.Refuse(new RowFault("team", FaultCodes.UnknownTeam));
        if (FindHeld(view.Registry) is { } held)
            return new MemberUpdate(cells, Has, view, entry).Judge(held);
        return occurrence > 0 && Namesakes(view.Registry).Any()
            ? RowVerdict.Refuse(new RowFault("name", FaultCodes.Doubled))
            : Join(view, entry);
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

    /// <summary>
    /// The membership that is meant, however its name is written (<see cref="PersonName"/>), which stays as it is. Of two people of
    /// one name who joined on one day the first row means the first, as the export writes them.
    /// </summary>
    private Member? FindHeld(CommuneRegistry registry) => Namesakes(registry).ElementAtOrDefault(occurrence);

    private IEnumerable<Member> Namesakes(CommuneRegistry registry) => registry.NamesakesIn(cells.Team, cells.Name)
        .Where(member => member.JoinedOn == cells.JoinedOn && member.Standing != MemberStanding.Rejected && !member.IsErased);

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
