namespace Tcns.Functions.Hosting;

/// <summary>The process cannot start with these settings; the message is for the operator.</summary>
internal sealed class SettingsException : Exception
{
    public SettingsException(string message)
        : base(message)
    {
    }

    public SettingsException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public SettingsException()
    {
    }
}
