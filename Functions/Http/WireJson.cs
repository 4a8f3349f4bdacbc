using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Tcns.Analytics.Feed.Manifest;
using Tcns.Functions.Awards;
using Tcns.Functions.Communes;
using Tcns.Functions.Compliance;
using Tcns.Functions.Deadlines;
using Tcns.Functions.Feed;
using Tcns.Functions.Health;
using Tcns.Functions.Imports;
using Tcns.Functions.Keys;
using Tcns.Functions.Ledger;
using Tcns.Functions.Maps;
using Tcns.Functions.Me;
using Tcns.Functions.Members;
using Tcns.Functions.Notices;
using Tcns.Functions.Numbers;
using Tcns.Functions.People;
using Tcns.Functions.Periods;
using Tcns.Functions.PublicTotals;
using Tcns.Functions.Ranking;
using Tcns.Functions.Records;
using Tcns.Functions.Reports;
using Tcns.Functions.Rollups;
using Tcns.Functions.Signals;
using Tcns.Functions.SystemHealth;
using Tcns.Functions.Teams;
using Tcns.Functions.Units;
using Tcns.Functions.Verify;
using Tcns.Functions.Villages;
using Tcns.Functions.Vocabulary;

namespace Tcns.Functions.Http;

/// <summary>Everything that is sent as JSON, compiled in: camelCase, instants in UTC with Z, enum values kebab-case.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ProblemResponse))]
[JsonSerializable(typeof(HealthResponse))]
[JsonSerializable(typeof(Sources))]
[JsonSerializable(typeof(VerifyResponse))]
[JsonSerializable(typeof(FeedManifest))]
[JsonSerializable(typeof(FiguresResponse))]
[JsonSerializable(typeof(FeedChangesResponse))]
[JsonSerializable(typeof(TraceResponse))]
[JsonSerializable(typeof(ListResponse<CatalogueEntryResponse>))]
[JsonSerializable(typeof(ListResponse<RankResponse>))]
[JsonSerializable(typeof(ListResponse<ReportLineResponse>))]
[JsonSerializable(typeof(ReportResponse))]
[JsonSerializable(typeof(ReportContent))]
[JsonSerializable(typeof(LetterheadRequest))]
[JsonSerializable(typeof(LetterheadResponse))]
[JsonSerializable(typeof(ReportTextsRequest))]
[JsonSerializable(typeof(RequestReportRequest))]
[JsonSerializable(typeof(ListResponse<AwardResponse>))]
[JsonSerializable(typeof(ProposeAwardRequest))]
[JsonSerializable(typeof(DecideAwardRequest))]
[JsonSerializable(typeof(ForwardAwardRequest))]
[JsonSerializable(typeof(RollupRequest))]
[JsonSerializable(typeof(RollupResponse))]
[JsonSerializable(typeof(MeResponse))]
[JsonSerializable(typeof(KeyResponse))]
[JsonSerializable(typeof(IssuedKeyResponse))]
[JsonSerializable(typeof(IssueKeyRequest))]
[JsonSerializable(typeof(ListResponse<KeyResponse>))]
[JsonSerializable(typeof(UnitResponse))]
[JsonSerializable(typeof(ListResponse<UnitResponse>))]
[JsonSerializable(typeof(MapResponse))]
[JsonSerializable(typeof(OpennessRequest))]
[JsonSerializable(typeof(OpennessResponse))]
[JsonSerializable(typeof(PublicTotalsResponse))]
[JsonSerializable(typeof(ListResponse<OpenProvinceResponse>))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(ListResponse<JsonObject>))]
[JsonSerializable(typeof(VillageRequest))]
[JsonSerializable(typeof(VillageResponse))]
[JsonSerializable(typeof(ListResponse<VillageResponse>))]
[JsonSerializable(typeof(BaselineRequest))]
[JsonSerializable(typeof(BaselineResponse))]
[JsonSerializable(typeof(ListResponse<BaselineResponse>))]
[JsonSerializable(typeof(StatisticsRequest))]
[JsonSerializable(typeof(StatisticsResponse))]
[JsonSerializable(typeof(ListResponse<StatisticsResponse>))]
[JsonSerializable(typeof(TeamRequest))]
[JsonSerializable(typeof(TeamResponse))]
[JsonSerializable(typeof(ListResponse<TeamResponse>))]
[JsonSerializable(typeof(ComplianceResponse))]
[JsonSerializable(typeof(ListResponse<DeadlineResponse>))]
[JsonSerializable(typeof(JoinRequest))]
[JsonSerializable(typeof(JoinListResponse))]
[JsonSerializable(typeof(ChangeRequest))]
[JsonSerializable(typeof(DecisionRequest))]
[JsonSerializable(typeof(MemberResponse))]
[JsonSerializable(typeof(ListResponse<MemberResponse>))]
[JsonSerializable(typeof(ReceiveRequestBody))]
[JsonSerializable(typeof(StepBody))]
[JsonSerializable(typeof(PersonRequestResponse))]
[JsonSerializable(typeof(PersonRequestResponse[]))]
[JsonSerializable(typeof(ListResponse<PersonRequestResponse>))]
[JsonSerializable(typeof(MembershipExport[]))]
[JsonSerializable(typeof(KeyExport[]))]
[JsonSerializable(typeof(AuditResponse))]
[JsonSerializable(typeof(AuditResponse.LogEntry[]))]
[JsonSerializable(typeof(ErasePersonBody))]
[JsonSerializable(typeof(ErasureResponse))]
[JsonSerializable(typeof(ImportResponse))]
[JsonSerializable(typeof(VocabularyResponse))]
[JsonSerializable(typeof(ReopenRequest))]
[JsonSerializable(typeof(CloseRequest))]
[JsonSerializable(typeof(PeriodResponse))]
[JsonSerializable(typeof(ListResponse<PeriodResponse>))]
[JsonSerializable(typeof(ReasonRequest))]
[JsonSerializable(typeof(SentRecordsResponse))]
[JsonSerializable(typeof(WarningResponse))]
[JsonSerializable(typeof(AnswerRequest))]
[JsonSerializable(typeof(ForwardRequest))]
[JsonSerializable(typeof(ActivityResponse))]
[JsonSerializable(typeof(ListResponse<ActivityResponse>))]
[JsonSerializable(typeof(ListResponse<SignalResponse>))]
[JsonSerializable(typeof(ListResponse<NoticeResponse>))]
[JsonSerializable(typeof(NoticeSettingsRequest))]
[JsonSerializable(typeof(NoticeSettingsResponse))]
[JsonSerializable(typeof(WebhookBody))]
[JsonSerializable(typeof(SystemResponse))]
[JsonSerializable(typeof(ListResponse<PoisonResponse>))]
[JsonSerializable(typeof(RetryPoisonRequest))]
[JsonSerializable(typeof(DiscardPoisonRequest))]
[JsonSerializable(typeof(PoisonDoneResponse))]
internal sealed partial class WireJson : JsonSerializerContext
{
    public static WireJson Wire { get; } = new(Set(new JsonSerializerOptions(JsonSerializerDefaults.Web)));

    /// <summary>Letters of Vietnamese go out as they are: answers are JSON for programs, never pasted into a page.</summary>
    public static JsonSerializerOptions Set(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new InstantConverter());
        return options;
    }
}
