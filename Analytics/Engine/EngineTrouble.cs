namespace Tcns.Analytics.Engine;

/// <summary>Why the engine has failed, as far as somebody can do something about it.</summary>
public enum EngineTrouble
{
    Other,

    /// <summary>A value that came up is beyond its type.</summary>
    Value,

    /// <summary>It was given too little memory for what was asked of it at once.</summary>
    Memory,
}
