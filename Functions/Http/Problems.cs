namespace Tcns.Functions.Http;

/// <summary>Every problem that the app answers with. <c>docs/problems.md</c> lists the same.</summary>
internal static class Problems
{
    public static readonly Problem Unreadable = new("unreadable", StatusCodes.Status400BadRequest);
    public static readonly Problem KeyMissing = new("key-missing", StatusCodes.Status401Unauthorized);
    public static readonly Problem KeyRefused = new("key-refused", StatusCodes.Status401Unauthorized);
    public static readonly Problem RoleRefused = new("role-refused", StatusCodes.Status403Forbidden);
    public static readonly Problem OutOfScope = new("out-of-scope", StatusCodes.Status403Forbidden);
    public static readonly Problem NotFound = new("not-found", StatusCodes.Status404NotFound);
    public static readonly Problem UnknownUnit = new("unknown-unit", StatusCodes.Status404NotFound);
    public static readonly Problem NoRollup = new("no-rollup", StatusCodes.Status404NotFound);
    public static readonly Problem MethodNotAllowed = new("method-not-allowed", StatusCodes.Status405MethodNotAllowed);
    public static readonly Problem TooSlow = new("too-slow", StatusCodes.Status408RequestTimeout);
    public static readonly Problem AlreadyBound = new("already-bound", StatusCodes.Status409Conflict);
    public static readonly Problem AlreadyNominated = new("already-nominated", StatusCodes.Status409Conflict);
    public static readonly Problem TeamExists = new("team-exists", StatusCodes.Status409Conflict);
    public static readonly Problem LeaderExists = new("leader-exists", StatusCodes.Status409Conflict);
    public static readonly Problem NotPossibleNow = new("not-possible-now", StatusCodes.Status409Conflict);
    public static readonly Problem PeriodClosed = new("period-closed", StatusCodes.Status409Conflict);
    public static readonly Problem RecordConflict = new("record-conflict", StatusCodes.Status409Conflict);
    public static readonly Problem SnapshotGone = new("snapshot-gone", StatusCodes.Status410Gone);
    public static readonly Problem Stale = new("stale", StatusCodes.Status412PreconditionFailed);
    public static readonly Problem TooLarge = new("too-large", StatusCodes.Status413PayloadTooLarge);
    public static readonly Problem UnsupportedMediaType = new("unsupported-media-type", StatusCodes.Status415UnsupportedMediaType);
    public static readonly Problem Invalid = new("invalid", StatusCodes.Status422UnprocessableEntity);
    public static readonly Problem TeamFull = new("team-full", StatusCodes.Status422UnprocessableEntity);
    public static readonly Problem NoCollaborators = new("no-collaborators", StatusCodes.Status422UnprocessableEntity);
    public static readonly Problem TooMany = new("too-many", StatusCodes.Status422UnprocessableEntity);
    public static readonly Problem ConditionMissing = new("condition-missing", StatusCodes.Status428PreconditionRequired);
    public static readonly Problem TooManyRequests = new("too-many-requests", StatusCodes.Status429TooManyRequests);
    public static readonly Problem Internal = new("internal", StatusCodes.Status500InternalServerError);
    public static readonly Problem StorageAway = new("storage-away", StatusCodes.Status503ServiceUnavailable) { RetryAfter = 5 };
    public static readonly Problem StoreNotReady = new("store-not-ready", StatusCodes.Status503ServiceUnavailable) { RetryAfter = 30 };

    public static IReadOnlyList<Problem> All { get; } =
    [
        Unreadable, KeyMissing, KeyRefused, RoleRefused, OutOfScope, NotFound, UnknownUnit, NoRollup, MethodNotAllowed, TooSlow, AlreadyBound,
        AlreadyNominated, TeamExists, LeaderExists, NotPossibleNow, PeriodClosed, RecordConflict, SnapshotGone, Stale, TooLarge, UnsupportedMediaType, Invalid, TeamFull,
        NoCollaborators, TooMany, ConditionMissing, TooManyRequests, Internal, StorageAway, StoreNotReady,
    ];

    /// <summary>The problem for an answer that the framework gave with a bare status.</summary>
    public static Problem? ForStatus(int status) => status switch
    {
        StatusCodes.Status404NotFound => NotFound,
        StatusCodes.Status405MethodNotAllowed => MethodNotAllowed,
        StatusCodes.Status408RequestTimeout => TooSlow,
        StatusCodes.Status413PayloadTooLarge => TooLarge,
        StatusCodes.Status415UnsupportedMediaType => UnsupportedMediaType,
        StatusCodes.Status400BadRequest => Unreadable,
        _ => null,
    };
}
