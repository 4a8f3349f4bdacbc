namespace Tcns.Analytics.Engine;

/// <summary>The engine refused or failed. The message names the statement and never holds a value that was bound to it.</summary>
public sealed class EngineException : Exception
{
    internal EngineException(string message)
        : base(message)
    {
    }

    public EngineTrouble Kind => this switch
    {
        _ when Says("Out of Range Error") || Says("Conversion Error") => EngineTrouble.Value,
        _ when Says("Out of Memory Error") || Says("out of memory") => EngineTrouble.Memory,
        _ => EngineTrouble.Other,
    };

    internal static EngineException Of(Statement statement, string trouble) => new($"{statement.Name}: {statement.Veil(trouble)}");

    private bool Says(string words) => Message.Contains(words, StringComparison.Ordinal);
}
