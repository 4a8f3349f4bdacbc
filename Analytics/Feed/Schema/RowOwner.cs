namespace Tcns.Analytics.Feed.Schema;

/// <summary>By what a row of a table belongs to a commune and a team.</summary>
public enum RowOwner
{
    /// <summary>What anybody with a key may read anyway: the calendar, the vocabulary, the catalogue, plans.</summary>
    Everybody,

    /// <summary><c>commune_code</c> and <c>team_code</c>.</summary>
    Team,

    /// <summary><c>commune_code</c>, and <c>unit_code</c>: a team has its own rows and its village's.</summary>
    Unit,

    /// <summary>As <see cref="Unit"/>, and each sees the units that its own lies in, which are on every map.</summary>
    UnitAndThoseAbove,

    /// <summary><c>commune_code</c> alone: nothing of it is a team's.</summary>
    Commune,
}
