namespace Tcns.Storage.Tables;

/// <summary>What becomes of the properties that a write does not name.</summary>
public enum TableUpdateMode
{
    /// <summary>They stay as they are.</summary>
    Merge = 0,

    /// <summary>They are removed.</summary>
    Replace = 1,
}
