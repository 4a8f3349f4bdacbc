namespace Tcns.Functions.Demo;

/// <summary>What a demo comes to next, in this order.</summary>
internal enum DemoStage
{
    Filling,

    /// <summary>Made and shown when the server is up.</summary>
    Keys,

    Done,
}
