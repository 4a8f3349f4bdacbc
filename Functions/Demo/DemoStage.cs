namespace Tcns.Functions.Demo;

/// <summary>What a demo comes to next, in this order: records will have their place before the keys.</summary>
internal enum DemoStage
{
    Registry,

    /// <summary>Made and shown when the server is up.</summary>
    Keys,

    Done,
}
