namespace Tcns.Functions.Http;

/// <summary>What the gates need of a body.</summary>
internal interface IPosted
{
    /// <summary>Why the body could not be read at all.</summary>
    Problem? Trouble { get; }

    /// <summary>The unit that it names, as sent.</summary>
    string? Unit { get; }
}
