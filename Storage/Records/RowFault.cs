namespace Tcns.Storage.Records;

/// <summary>What is wrong with rows of a table by themselves.</summary>
/// <param name="Code">As <c>history-gap</c>.</param>
/// <param name="Detail">Which version, or which row; nothing that a person has entered.</param>
public sealed record RowFault(string Code, string Detail)
{
    /// <summary>A version lacks, or one is newer than the newest.</summary>
    public const string Gap = "history-gap";

    /// <summary>A row that cannot be read, or whose kind is unknown.</summary>
    public const string Unreadable = "record-unreadable";

    /// <summary>A row says otherwise than its key, or than the versions before it.</summary>
    public const string Misplaced = "record-misplaced";

    /// <summary>What was first accepted is not what the first version says.</summary>
    public const string First = "first-content";
}
