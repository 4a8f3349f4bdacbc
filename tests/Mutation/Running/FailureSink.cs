using Xunit.Sdk;

namespace Tcns.Mutation.Running;

/// <summary>Hears what went wrong first.</summary>
internal sealed class FailureSink : IMessageSink
{
    public string? First { get; private set; }

    public bool OnMessage(IMessageSinkMessage message)
    {
        if (message is not IErrorMetadata error || First is not null)
            return true;
        First = $"{error.ExceptionTypes.FirstOrDefault()}: {error.Messages.FirstOrDefault()}";
        return false;
    }
}
