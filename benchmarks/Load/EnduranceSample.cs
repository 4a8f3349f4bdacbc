namespace Tcns.Benchmarks.Load;

/// <summary>Half a minute of an endurance run.</summary>
/// <param name="Minute">Since the beginning, at its end.</param>
/// <param name="RecordsASecond">Acknowledged for the first time.</param>
/// <param name="Requests">Answered well.</param>
/// <param name="Refused">Answered otherwise, or not at all.</param>
/// <param name="Retried">Sent again because of that, or because an answer said so of single records.</param>
/// <param name="Answers">To single records: those whose times are told.</param>
/// <param name="P50">Of a single record, in milliseconds.</param>
/// <param name="Bare">Median of a row straight into the emulator in the same half minute.</param>
/// <param name="BareP99">And its 99th percentile.</param>
/// <param name="FreeDisk">Bytes.</param>
/// <param name="Behind">Phones that were due and not yet done.</param>
internal sealed record EnduranceSample(
    double Minute,
    double RecordsASecond,
    long Requests,
    long Refused,
    long Retried,
    long Answers,
    double P50,
    double P99,
    double Bare,
    double BareP99,
    long Memory,
    int Handles,
    int Threads,
    long EmulatorMemory,
    long FreeDisk,
    int Behind);
