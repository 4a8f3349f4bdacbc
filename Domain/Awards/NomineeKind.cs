namespace Tcns.Domain.Awards;

/// <summary>What is nominated.</summary>
public enum NomineeKind
{
    Team,

    Member,

    Village,

    /// <summary>A household, or one of its people.</summary>
    Household,
}
