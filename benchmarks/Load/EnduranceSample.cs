namespace Tcns.Benchmarks.Load;

/// <summary>Half a minute of an endurance run.</summary>
/// <param name="Minute">Since the beginning, at its end.</param>
/// <param name="P50">Of a single record, in milliseconds.</param>
/// <param name="Bare">Median of a row straight into the emulator in the same half minute.</param>
/// <param name="FreeDisk">Bytes.</param>
/// <param name="Behind">Phones that were due and not yet done.</param>
internal sealed record EnduranceSample(
    double Minute, double RecordsASecond, double P50, double P99, double Bare, long Memory, int Handles, int Threads, long EmulatorMemory, long FreeDisk, int Behind);
