namespace Tcns.Mutation.CSharp;

internal enum PlaceShape
{
    /// <summary>Statements in braces.</summary>
    Block,

    /// <summary><c>=> value;</c></summary>
    Returned,

    /// <summary>The same of a property, which then needs a getter.</summary>
    Property,

    /// <summary><c>=> act;</c></summary>
    Done,

    /// <summary>What a field or a property begins with.</summary>
    Value,
}
