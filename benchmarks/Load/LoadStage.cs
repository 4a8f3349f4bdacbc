using System.Text.Json.Serialization;

namespace Tcns.Benchmarks.Load;

/// <summary>What so many phones at once have brought.</summary>
/// <param name="AtOnce">Phones that have the form open.</param>
/// <param name="RecordsASecond">Acknowledged.</param>
/// <param name="RequestsASecond">Of phones and readers, the answered ones.</param>
/// <param name="Retries">Requests that were sent again because the answer said so, or none came.</param>
/// <param name="Publications">Whole publications that the one reader has fetched.</param>
/// <param name="ReadBytes">That both readers have fetched.</param>
/// <param name="ClientCores">Processor that the client itself took, in cores.</param>
/// <param name="Bare">A row straight into the emulator, once a second.</param>
internal sealed record LoadStage(
    int AtOnce,
    double Seconds,
    double RecordsASecond,
    double RequestsASecond,
    IReadOnlyList<TimesOfAct> Acts,
    IReadOnlyList<Refusal> Refusals,
    long Retries,
    int Publications,
    long ReadBytes,
    int Rollups,
    double RollupSeconds,
    int FailedRollups,
    ProcessLoad App,
    ProcessLoad Emulator,
    double ClientCores,
    TimesOfAct Bare)
{
    /// <summary>Milliseconds of the app's processor for each acknowledged record, all else that it did meanwhile included.</summary>
    [JsonIgnore]
    public double ProcessorOfRecord => App.Cores * 1_000 / RecordsASecond;

    /// <summary>How many times a bare insert's median a single record's is.</summary>
    [JsonIgnore]
    public double TimesBare => Acts.First(act => act.Act == nameof(Act.One)).P50 / Bare.P50;
}
