using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Domain.Teams;
using Tcns.Functions.Sheets;

namespace Tcns.Functions.RecordSheets;

/// <summary>Whom and where people mean when they write a name for an id, in one commune as it was seen. Without a day nobody is told that several are meant: the day is told first.</summary>
internal sealed class CommuneNames(CommuneRegistry registry)
{
    private ILookup<string, Village>? villages;
    private HashSet<string>? ids;

    private ILookup<string, Village> Villages =>
        villages ??= registry.Villages.Values.Select(held => held.Value).ToLookup(village => SheetText.Key(village.Name), StringComparer.Ordinal);

    private HashSet<string> Ids => ids ??= [.. registry.Members.Values.Select(held => held.Value.Id)];

    /// <summary>The id of a member of the team; null with a fault where several are meant; what means nobody stays as it is, for the rules to tell.</summary>
    public (string? Id, string? Fault) Member(UnitCode team, string text, DateOnly? day) =>
        registry.FindMember(team, text) is null ? Among(registry.NamesakesIn(team, text), text, day) : (text, null);

    /// <summary>The same of a member of any team of the commune.</summary>
    public (string? Id, string? Fault) MemberOfAny(string text, DateOnly? day) =>
        Ids.Contains(text) ? (text, null) : Among(registry.Teams.Values.SelectMany(team => registry.NamesakesIn(team.Value.Code, text)), text, day);

    /// <summary>The code of a village by its name.</summary>
    public (string? Code, string? Fault) Village(string text, DateOnly? day)
    {
        if (VillageCode.TryParse(text, out _))
            return (text, null);
        var named = Villages[SheetText.Key(text)].ToList();
        var there = named.Where(village => day is not { } known || village.Life.Contains(known)).ToList();
        return (there.Count > 0 ? there : named) switch
        {
            [] => text.Any(char.IsLetter) ? (null, FaultCodes.UnknownVillage) : (text, null),
            [var one, .. var others] => others.Count == 0 || day is null ? (one.Code.Value, null) : (null, FaultCodes.Ambiguous),
        };
    }

    /// <summary>Of several who were members on that day the one whose name is written exactly so.</summary>
    private (string? Id, string? Fault) Among(IEnumerable<Member> namesakes, string text, DateOnly? day)
    {
        var active = namesakes.Where(member => !member.IsErased && (day is not { } known || registry.LifeOf(member).Contains(known))).ToList();
        if (active.Count > 1 && active.Where(member => SheetText.Clean(member.Name) == text).ToList() is { Count: > 0 } exact)
            active = exact;

        // Whoever is in two teams is one person.
        return active.DistinctBy(member => member.Person, StringComparer.Ordinal).Count() switch
        {
            0 => (text, null),
            1 => (active[0].Id, null),
            _ => day is null ? (active[0].Id, null) : (null, FaultCodes.Ambiguous),
        };
    }
}
