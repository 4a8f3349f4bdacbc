using Tcns.Domain.Awards;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Records;
using Tcns.Domain.Registry;

namespace Tcns.Functions.Awards;

/// <summary>Who is nominated: a team, a member, a village, or a household of a village.</summary>
/// <param name="Member">Id of a membership.</param>
/// <param name="Household">Its code in the village's own register.</param>
internal sealed record NomineeBody(string? Team, string? Member, string? Village, string? Household)
{
    private const int LongestCode = 20;
    private const int LongestId = 100;

    /// <summary>Null where none of them is named.</summary>
    internal NomineeKind? Kind => this switch
    {
        { Team: not null } => NomineeKind.Team,
        { Member: not null } => NomineeKind.Member,
        { Household: not null } => NomineeKind.Household,
        { Village: not null } => NomineeKind.Village,
        _ => null,
    };

    public static NomineeBody? Read(JsonFields? fields)
    {
        if (fields is null)
            return null;
        var body = new NomineeBody(
            Known(fields, "team", text => UnitCode.TryParse(text, out var code) && code.Level == UnitLevel.Team),
            fields.Code("member", LongestId),
            Known(fields, "village", text => VillageCode.TryParse(text, out _)),
            fields.Household());
        if (body is { Household: not null, Village: null })
            fields.Note("village", FaultCodes.Required);
        if (body is { Team: not null, Member: not null })
            fields.Note("member", FaultCodes.NotTogether, "team");
        if (body is { Village: not null } and ({ Team: not null } or { Member: not null }))
            fields.Note("village", FaultCodes.NotTogether, body.Team is null ? "member" : "team");
        return body;
    }

    /// <summary>Null where the commune has no such member.</summary>
    public Nominee? FindIn(CommuneRegistry registry) => Kind switch
    {
        NomineeKind.Team => new Nominee.OfTeam(UnitCode.Parse(Team!)),
        NomineeKind.Member => registry.Members.Values.FirstOrDefault(held => held.Value.Id == Member)?.Value is { } member ? new Nominee.OfMember(member.Id, member.Person) : null,
        NomineeKind.Household => new Nominee.OfHousehold(VillageCode.Parse(Village!), Household!),
        _ => new Nominee.OfVillage(VillageCode.Parse(Village!)),
    };

    private static string? Known(JsonFields fields, string name, Predicate<string> isKnown)
    {
        var text = fields.Code(name, LongestCode);
        if (text is not null && !isKnown(text))
            fields.Note(name, FaultCodes.Malformed);
        return text;
    }
}
