namespace Tcns.Functions.Hosting;

/// <summary>What the process ends with, for scripts and for the Functions host.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Usage = 2;

    /// <summary>128 and the signal's number, as shells count. Never 0: a handler that ends with 0 is not started again by the host.</summary>
    public const int Interrupted = 130;
    public const int Terminated = 143;
}
