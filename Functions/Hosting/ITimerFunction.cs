namespace Tcns.Functions.Hosting;

/// <summary>A function that a schedule starts. Running it twice gives the same result, and a kill at any point does no harm.</summary>
internal interface ITimerFunction
{
    Task RunAsync(TimerInfo timer, CancellationToken cancel);
}
