namespace Tcns.Benchmarks.Scale;

/// <summary>A publication of a province's quarter with so many visits, whole, by a process that has nothing yet.</summary>
/// <param name="Seconds">From the start of the process to its end.</param>
/// <param name="PeakDisk">Of its temporary folder, looked at ten times a second.</param>
/// <param name="LakeBytes">Of the quarter's files in the lake.</param>
/// <param name="LargestBlob">Of the files that were published.</param>
internal sealed record PublicationSize(int Visits, double Seconds, double ProcessorSeconds, long PeakMemory, long PeakDisk, long LakeBytes, long ParquetBytes, long CsvBytes, long LargestBlob);
