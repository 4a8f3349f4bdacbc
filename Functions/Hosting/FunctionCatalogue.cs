using Tcns.Functions.Awards;
using Tcns.Functions.Communes;
using Tcns.Functions.Feed;
using Tcns.Functions.Health;
using Tcns.Functions.Imports;
using Tcns.Functions.Keys;
using Tcns.Functions.Ledger;
using Tcns.Functions.Me;
using Tcns.Functions.Members;
using Tcns.Functions.Notices;
using Tcns.Functions.Numbers;
using Tcns.Functions.OData;
using Tcns.Functions.OpenApi;
using Tcns.Functions.People;
using Tcns.Functions.Periods;
using Tcns.Functions.Plans;
using Tcns.Functions.PublicTotals;
using Tcns.Functions.Ranking;
using Tcns.Functions.Rebuild;
using Tcns.Functions.Records;
using Tcns.Functions.Reports;
using Tcns.Functions.Retention;
using Tcns.Functions.Rollups;
using Tcns.Functions.Signals;
using Tcns.Functions.SystemHealth;
using Tcns.Functions.Teams;
using Tcns.Functions.Units;
using Tcns.Functions.Villages;
using Tcns.Functions.Vocabulary;
using Tcns.Functions.Web;

namespace Tcns.Functions.Hosting;

/// <summary>Every function of the app. From here come the endpoints, the <c>function.json</c> files and the local scheduler.</summary>
internal static class FunctionCatalogue
{
    public static IReadOnlyList<FunctionDefinition> All { get; } =
    [
        ActivityFunction.Definition,
        AwardsFunction.Definition,
        RecordsFunction.Campaigns,
        CloseQuarterFunction.Definition,
        CommunesFunction.Definition,
        FeedFunction.Definition,
        RecordsFunction.Feedback,
        HealthFunction.Definition,
        ImportsFunction.Definition,
        IndicatorsFunction.Definition,
        KeysFunction.Definition,
        MeFunction.Definition,
        MembersFunction.Definition,
        NightlyRollupFunction.Definition,
        NoticesFunction.Definition,
        ODataFunction.Definition,
        OpenApiFunction.Definition,
        PeopleFunction.Definition,
        PeriodsFunction.Definition,
        PlansFunction.Definition,
        PublicFunction.Definition,
        PublishFunction.Definition,
        QuarterlyRollupFunction.Definition,
        RankingFunction.Definition,
        RebuildFunction.Definition,
        RebuildChangedFunction.Definition,
        ReportCalendarFunction.Definition,
        ReportsFunction.Definition,
        RetentionFunction.Definition,
        RollupsFunction.Definition,
        SendNoticeFunction.Definition,
        SendNoticesFunction.Definition,
        RecordsFunction.Shifts,
        SignalsFunction.Definition,
        SystemFunction.Definition,
        TeamsFunction.Definition,
        RecordsFunction.Trainings,
        UnitsFunction.Definition,
        VillagesFunction.Definition,
        RecordsFunction.Visits,
        VocabularyFunction.Definition,
        WatchFunction.Definition,
        WebFunction.Definition,
        WeeklyReconcileFunction.Definition,
    ];

    public static IEnumerable<FunctionDefinition.Http> Http => All.OfType<FunctionDefinition.Http>();

    public static IEnumerable<FunctionDefinition.Timer> Timers => All.OfType<FunctionDefinition.Timer>();

    public static IEnumerable<FunctionDefinition.Queue> Queues => All.OfType<FunctionDefinition.Queue>();

    /// <summary>Functions that the host starts by posting an event; nobody else may.</summary>
    public static bool IsEvent(FunctionDefinition function) => function is not FunctionDefinition.Http;
}
