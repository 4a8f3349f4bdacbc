namespace Tcns.Infra.Tests.Names;

/// <summary>What a decorator stands before.</summary>
internal enum DecoratorPlace
{
    Parameter,
    Type,
    Property,
    Variable,
    Output,
    Deployed,
}
