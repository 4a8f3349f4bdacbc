using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Functions.Sheets;
using Tcns.Functions.Teams;

namespace Tcns.Functions.Setup;

/// <summary>A row of «Tổ»: the team as it is to be last; what it was before stays.</summary>
internal sealed class TeamRow : SetupRow
{
    private readonly UnitCode team;
    private readonly TeamRequest request;

    private TeamRow(TableRow source, UnitCode team, TeamRequest request)
        : base(source, team.Commune!)
    {
        this.team = team;
        this.request = request;
    }

    public override string Code => team.Value;

    public override string? RestsOn => request.Village;

    public static SetupRow? Read(TableRow row, SetupKeys keys)
    {
        var code = ReadTeam(row, "code");
        var level = row.Choice("level");
        var village = ReadVillage(row, "village");
        if (level == "village" && row["village"] is not { IsEmpty: false })
            row.Note("village", FaultCodes.Required);
        else if (level == "commune" && row["village"] is { IsEmpty: false })
            row.Note("village", FaultCodes.NotTogether, new TextList(["fault-limit.commune-level"]));
        var name = row.Name("name", TeamRequest.LongestName);
        var decision = new DecisionBody(row.Text("decisionNumber", DecisionBody.LongestNumber), ReadDay(row, "decisionOn"));
        var stated = new TeamRequest(level, name, village?.Value, decision, ReadDay(row, "establishedOn"), ReadDay(row, "dissolvedOn"), null);
        foreach (var fault in code is null ? [] : PutTeam.FindFaults(stated, code, keys.Today).Select(RowFaults.Of))
            row.Note(fault.Column, fault.Code, fault.Limit);
        keys.Check(row, "code", code?.Commune, code?.Value, "code", code?.Value);
        return row.IsFaulty ? null : new TeamRow(row, code!, stated);
    }

    public override int TurnIn(CommuneRegistry registry) => registry.FindTeam(team) is null ? 22 : request.DissolvedOn is null ? 21 : 20;

    public override RowVerdict Judge(CommuneView view, SetupEntry entry)
    {
        var held = view.Registry.FindTeam(team);
        var wish = request with
        {
            Name = Keep(held?.Latest.Name, request.Name!),
            Decision = DecisionFor(held?.Latest.Decision),
            DissolvedOn = Has("dissolvedOn") ? request.DissolvedOn : held?.DissolvedOn,
        };
        return RowVerdict.Of(PutTeam.Decide(wish, team, view), held is null, Tell);

        IReadOnlyList<RowFault> Tell(Problem problem) => RowFaults.Of(
            problem,
            request.Village is null ? "code" : "village",
            view.Moves(held?.EstablishedOn, wish.EstablishedOn) ? "establishedOn" : "dissolvedOn");
    }

    /// <summary>Without number and day there is none, unless an empty one is held.</summary>
    private DecisionBody? DecisionFor(Decision? held)
    {
        var number = Has("decisionNumber") ? request.Decision!.Number : held?.Number;
        var on = Has("decisionOn") ? request.Decision!.On : held?.On;
        var isSame = held is not null && number is not null && Keep(held.Number, number) == held.Number;
        return (number, on) is (null, null) && held is not { Number: null, On: null } ? null : new DecisionBody(isSame ? held!.Number : number, on);
    }
}
