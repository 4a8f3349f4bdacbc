namespace Tcns.Storage.Rollups;

/// <summary>How far a rollup is that somebody has asked for.</summary>
public enum RollupState
{
    Queued,
    Running,
    Done,
    Failed,
}
