namespace Tcns.Storage.Schema;

/// <summary>Whether an app may work on a store.</summary>
public enum StoreState
{
    Ready,

    /// <summary>A backup is being restored into it, or that was broken off.</summary>
    Restoring,

    /// <summary>Its tables are of an earlier version, and are being brought up to this one.</summary>
    Upgrading,

    /// <summary>A later version of the program has changed its tables, which this one might spoil.</summary>
    Newer,
}
