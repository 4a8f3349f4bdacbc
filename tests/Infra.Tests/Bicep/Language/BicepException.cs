namespace Tcns.Infra.Tests.Bicep.Language;

/// <summary>Something that is not Bicep, that Bicep would refuse, or that this reader of a subset does not know.</summary>
internal sealed class BicepException : Exception
{
    public BicepException()
    {
    }

    public BicepException(string message)
        : base(message)
    {
    }

    public BicepException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public BicepException(Place at, string message)
        : base($"{at}: {message}")
    {
    }
}
