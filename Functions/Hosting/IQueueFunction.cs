namespace Tcns.Functions.Hosting;

/// <summary>
/// A function that a queue message starts. A message comes at least once; one that throws comes again until the host
/// puts it among the poisoned ones.
/// </summary>
internal interface IQueueFunction
{
    Task RunAsync(QueueEvent arrived, CancellationToken cancel);
}
