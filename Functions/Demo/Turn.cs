namespace Tcns.Functions.Demo;

/// <summary>What has happened in a team since it was set up.</summary>
internal enum Turn
{
    Nothing,

    /// <summary>Somebody has left, and somebody else has come.</summary>
    Replacement,

    /// <summary>Somebody has applied and waits.</summary>
    Application,

    /// <summary>Somebody wishes to leave and waits.</summary>
    LeaveWish,

    /// <summary>People help who are no members.</summary>
    Collaborators,
}
