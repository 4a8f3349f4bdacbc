namespace Tcns.Storage.Feed;

/// <summary>What became of a publication.</summary>
public abstract record PublishOutcome
{
    private PublishOutcome()
    {
    }

    /// <summary>Readers follow it from now on.</summary>
    public sealed record Published(FeedHead Head) : PublishOutcome;

    /// <summary>Somebody else has published since; what was stored for this one is referred to by nothing.</summary>
    public sealed record Overtaken : PublishOutcome;

    /// <summary>Something else is stored under a name that was to be new.</summary>
    public sealed record NameTaken(string Name) : PublishOutcome;
}
