namespace Tcns.Functions.Notices;

/// <summary>How a try to send a notice has ended.</summary>
internal abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The other side has it.</summary>
    internal sealed record Delivered : SendOutcome;

    /// <summary>The other side never wants it.</summary>
    internal sealed record Refused : SendOutcome;

    /// <summary>It is not known to have come there.</summary>
    /// <param name="Pause">How long the other side asks to be left alone; null where it does not say.</param>
    /// <param name="Trouble">For the log: without addresses.</param>
    internal sealed record Later(TimeSpan? Pause, string Trouble) : SendOutcome;
}
