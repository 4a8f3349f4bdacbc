using Tcns.Domain.Places;

namespace Tcns.Domain.Awards;

/// <summary>Who or what is nominated; people by ids and codes alone, never by name.</summary>
public abstract record Nominee
{
    private Nominee()
    {
    }

    public abstract NomineeKind Kind { get; }

    /// <summary>The same for the same nominee, however it was named.</summary>
    internal abstract string Key { get; }

    public sealed record OfTeam(UnitCode Team) : Nominee
    {
        public override NomineeKind Kind => NomineeKind.Team;

        internal override string Key => Team.Value;
    }

    /// <param name="Member">Id of the membership that was named.</param>
    /// <param name="Person">Id of the person, who is one through all memberships.</param>
    public sealed record OfMember(string Member, string Person) : Nominee
    {
        public override NomineeKind Kind => NomineeKind.Member;

        internal override string Key => Person;
    }

    public sealed record OfVillage(VillageCode Village) : Nominee
    {
        public override NomineeKind Kind => NomineeKind.Village;

        internal override string Key => Village.Value;
    }

    /// <param name="Village">In which it lives.</param>
    /// <param name="Household">Its code in the village's own register.</param>
    public sealed record OfHousehold(VillageCode Village, string Household) : Nominee
    {
        public override NomineeKind Kind => NomineeKind.Household;

        internal override string Key => Village + "|" + Household;
    }
}
