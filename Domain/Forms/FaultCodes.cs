namespace Tcns.Domain.Forms;

/// <summary>What can be wrong with a value that was sent.</summary>
public static class FaultCodes
{
    public const string Required = "required";
    public const string Type = "type";
    public const string UnknownProperty = "unknown-property";
    public const string UnknownValue = "unknown-value";
    public const string Malformed = "malformed";
    public const string TooLong = "too-long";
    public const string Past = "past";
    public const string WrongLevel = "wrong-level";
    public const string NotTogether = "not-together";
    public const string OutOfRange = "out-of-range";
    public const string PersonalData = "personal-data";
    public const string Future = "future";
    public const string Immutable = "immutable";
    public const string Doubled = "doubled";
    public const string Empty = "empty";
    public const string ExceedsPeople = "exceeds-people";
    public const string UnknownVillage = "unknown-village";
    public const string UnknownTeam = "unknown-team";
    public const string UnknownUnit = "unknown-unit";
    public const string OtherCommune = "other-commune";
    public const string BeforeTeam = "before-team";
    public const string AfterTeam = "after-team";
    public const string NotAMember = "not-a-member";
    public const string Meaningless = "meaningless";
    public const string FormulaError = "formula-error";
    public const string UnknownHeading = "unknown-heading";
    public const string MissingHeading = "missing-heading";
    public const string MissingSheet = "missing-sheet";
    public const string NotADay = "not-a-day";
    public const string NotWhole = "not-whole";
    public const string TurnedIntoDay = "turned-into-day";
    public const string LostZero = "lost-zero";

    public const string UnknownSheet = "unknown-sheet";
    public const string OutOfScope = "out-of-scope";
    public const string NeedsDay = "needs-day";
    public const string TeamExists = "team-exists";
    public const string LeaderExists = "leader-exists";
    public const string TeamFull = "team-full";
    public const string NoCollaborators = "no-collaborators";
    public const string PeriodClosed = "period-closed";
    public const string TooMany = "too-many";
    public const string NoLetter = "no-letter";
    public const string HiddenSign = "hidden-sign";
    public const string Ambiguous = "ambiguous";
    public const string MissingCommune = "missing-commune";
    public const string UnknownCommune = "unknown-commune";
    public const string DoubledCommune = "doubled-commune";
    public const string FewPoints = "few-points";
    public const string OpenRing = "open-ring";
    public const string UnknownArc = "unknown-arc";
    public const string TooManyPoints = "too-many-points";
    public const string OtherCrs = "other-crs";
    public const string TooQuiet = "too-quiet";
    public const string TooPrecise = "too-precise";

    public static IReadOnlyList<string> All { get; } =
    [
        Required, Type, UnknownProperty, UnknownValue, Malformed, TooLong, Past, WrongLevel, NotTogether, OutOfRange, PersonalData,
        Future, Immutable, Doubled, Empty, ExceedsPeople, UnknownVillage, UnknownTeam, UnknownUnit, OtherCommune, BeforeTeam, AfterTeam, NotAMember,
        Meaningless, FormulaError, UnknownHeading, MissingHeading, MissingSheet, NotADay, NotWhole, TurnedIntoDay, LostZero,
        UnknownSheet, OutOfScope, NeedsDay, TeamExists, LeaderExists, TeamFull, NoCollaborators, PeriodClosed, TooMany, NoLetter,
        HiddenSign, Ambiguous, MissingCommune, UnknownCommune, DoubledCommune, FewPoints, OpenRing, UnknownArc, TooManyPoints, OtherCrs,
        TooQuiet, TooPrecise,
    ];
}
