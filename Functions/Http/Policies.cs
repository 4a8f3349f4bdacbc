using Tcns.Domain.Access;

namespace Tcns.Functions.Http;

/// <summary>
/// What every endpoint asks of its caller, in one place. An endpoint without a policy answers nobody. The test of the
/// whole matrix (endpoint × role × own, sibling and parent unit) is made from these.
/// </summary>
internal static class Policies
{
    public static readonly Policy Open = Policy.Open("open");

    /// <summary>Without a key, and therefore counted by address.</summary>
    public static readonly Policy Anybody = Policy.Open("anybody") with { IsCounted = true };

    /// <summary>Not for callers: <see cref="Hosting.EventGuard"/> lets through the Functions host alone.</summary>
    public static readonly Policy HostEvent = Policy.Open("host-event");

    public static readonly Policy AnyKey = Policy.For("any-key", UnitPlace.None, Roles.All);

    /// <summary>Whose key it is; a page asks for it before anything else.</summary>
    public static readonly Policy KnowOwnKey = Policy.For("know-own-key", UnitPlace.None, Roles.All) with { IsForTrouble = true };

    public static readonly Policy IssueKeys = Policy.For("issue-keys", UnitPlace.Body, Issuers);

    public static readonly Policy ListKeys = Policy.For("list-keys", UnitPlace.Query, Issuers);

    public static readonly Policy RevokeKeys = Policy.For("revoke-keys", UnitPlace.Stored, Issuers);

    /// <summary>The registry of the unit named, or of the key's own.</summary>
    public static readonly Policy ListRegistry = Policy.For("list-registry", UnitPlace.Query, Roles.All);

    public static readonly Policy ReadRegistry = Policy.For("read-registry", UnitPlace.Route, Roles.All);

    public static readonly Policy WriteRegistry = Policy.For("write-registry", UnitPlace.Route, Role.Officer, Role.System);

    /// <summary>A team's leader proposes, the commune decides.</summary>
    public static readonly Policy ProposeMembers = Policy.For("propose-members", UnitPlace.Route, Role.Leader, Role.Officer, Role.System);

    /// <summary>The register of people's requests and the log of who has read what: no names but what notes may hold.</summary>
    public static readonly Policy ReadPeople = Policy.For("read-people", UnitPlace.Route, Role.Officer, Role.Provincial, Role.System);

    /// <summary>A person's data are handed over and erased by the commune that holds them.</summary>
    public static readonly Policy WritePeople = Policy.For("write-people", UnitPlace.Route, Role.Officer, Role.System);

    /// <summary>Each row of a file is checked against the key's reach.</summary>
    public static readonly Policy Import = Policy.For("import", UnitPlace.None, Role.Officer, Role.System);

    /// <summary>Holds names and phones.</summary>
    public static readonly Policy ExportSetup = Policy.For("export-setup", UnitPlace.Route, Issuers);

    /// <summary>What a province decides on itself, such as the boundaries on its map.</summary>
    public static readonly Policy WriteProvince = Policy.For("write-province", UnitPlace.Route, Role.Provincial, Role.System);

    public static readonly Policy WritePlans = Policy.For("write-plans", UnitPlace.Body, Role.Provincial, Role.System);

    /// <summary>The province opens a closed quarter again, for one commune.</summary>
    public static readonly Policy ReopenPeriods = Policy.For("reopen-periods", UnitPlace.Body, Role.Provincial, Role.System);

    /// <summary>Each item of an array is checked against the key's reach.</summary>
    public static readonly Policy SendRecords = Policy.For("send-records", UnitPlace.Body, Role.Collector, Role.Leader, Role.Officer, Role.System);

    /// <summary>What teams sent may name people in its notes.</summary>
    public static readonly Policy ListRecords = Policy.For("list-records", UnitPlace.Query, RecordReaders);

    public static readonly Policy ReadRecords = Policy.For("read-records", UnitPlace.Route, RecordReaders);

    public static readonly Policy CorrectRecords = Policy.For("correct-records", UnitPlace.Route, Role.Leader, Role.Officer, Role.System);

    /// <summary>The commune sends records back and answers feedback.</summary>
    public static readonly Policy ReviewRecords = Policy.For("review-records", UnitPlace.Route, Role.Officer, Role.System);

    /// <summary>Who did how much, with names: for who may read the records and the names that it is counted from.</summary>
    public static readonly Policy ListActivity = Policy.For("list-activity", UnitPlace.Query, RecordReaders);

    /// <summary>What is odd in the records is looked into by who answers for them.</summary>
    public static readonly Policy ListSignals = Policy.For("list-signals", UnitPlace.Query, Role.Leader, Role.Officer, Role.Provincial, Role.System);

    /// <summary>Who owes which report, and how each stands.</summary>
    public static readonly Policy ListReports = Policy.For("list-reports", UnitPlace.Query, Roles.All);

    public static readonly Policy ReadReports = Policy.For("read-reports", UnitPlace.Route, Roles.All);

    public static readonly Policy SubmitReports = Policy.For("submit-reports", UnitPlace.Route, Role.Leader, Role.Officer, Role.System);

    /// <summary>Reports are asked for, accepted and returned by whom they go to, which the endpoint checks: the commune for its teams, the province for its communes.</summary>
    public static readonly Policy DecideReports = Policy.For("decide-reports", UnitPlace.Route, Role.Officer, Role.Provincial, Role.System);

    /// <summary>Nominations for titles; without names for who only looks.</summary>
    public static readonly Policy ListAwards = Policy.For("list-awards", UnitPlace.Query, AwardReaders);

    public static readonly Policy ReadAwards = Policy.For("read-awards", UnitPlace.Route, AwardReaders);

    public static readonly Policy ProposeAwards = Policy.For("propose-awards", UnitPlace.Body, Role.Officer, Role.System);

    /// <summary>The commune's office enters what its chairman decided, too.</summary>
    public static readonly Policy WriteAwards = Policy.For("write-awards", UnitPlace.Route, Role.Officer, Role.System);

    /// <summary>What a unit was told about reports; without addresses.</summary>
    public static readonly Policy ListNotices = Policy.For("list-notices", UnitPlace.Query, Roles.All);

    /// <summary>How a unit wants to be told: holds e-mail addresses.</summary>
    public static readonly Policy SetNotices = Policy.For("set-notices", UnitPlace.Route, Role.Leader, Role.Officer, Role.Provincial, Role.System);

    public static readonly Policy AskForRollups = Policy.For("ask-for-rollups", UnitPlace.Body, Role.Provincial, Role.System);

    /// <summary>How far a rollup is that somebody has asked for.</summary>
    public static readonly Policy SeeRollups = Policy.For("see-rollups", UnitPlace.Stored, Role.Provincial, Role.System);

    /// <summary>Figures of the unit named, or of the key's own; of a village as well.</summary>
    public static readonly Policy ReadFigures = Policy.For("read-figures", UnitPlace.Query, Roles.All);

    /// <summary>Of the unit named, which the endpoint checks: a team may read the ranking of its commune.</summary>
    public static readonly Policy ReadRankings = Policy.For("read-rankings", UnitPlace.None, Roles.All);

    /// <summary>The files hold the whole province: keys of all of it, which the endpoint checks.</summary>
    public static readonly Policy ReadFeed = Policy.For("read-feed", UnitPlace.None, Role.Provincial, Role.Viewer, Role.System);

    /// <summary>The newest figures, of which each key gets the rows of its unit.</summary>
    public static readonly Policy ReadOData = Policy.For("read-odata", UnitPlace.None, Roles.All);

    /// <summary>How the system itself is: for its operators.</summary>
    public static readonly Policy ReadSystem = Policy.For("read-system", UnitPlace.None, Role.System) with { IsForTrouble = true };

    public static readonly Policy ReadPoison = Policy.For("read-poison", UnitPlace.None, Role.System);

    public static readonly Policy MendPoison = Policy.For("mend-poison", UnitPlace.None, Role.System);

    private static IEnumerable<Role> RecordReaders => [Role.Collector, Role.Leader, Role.Officer, Role.Provincial, Role.System];

    private static IEnumerable<Role> AwardReaders => [Role.Viewer, Role.Officer, Role.Provincial, Role.System];

    private static IEnumerable<Role> Issuers => [Role.Officer, Role.Provincial, Role.System];

    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Policy policy)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(policy);
}
