namespace Tcns.Analytics.Engine;

/// <summary>The engine refused or failed. The message names the statement and never holds a value that was bound to it.</summary>
public sealed class EngineException : Exception
{
    internal EngineException(string message)
        : base(message)
    {
    }

    internal static EngineException Of(Statement statement, string trouble) => new($"{statement.Name}: {statement.Veil(trouble)}");
}
