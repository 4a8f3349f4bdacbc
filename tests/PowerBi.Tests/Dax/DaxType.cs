namespace Tcns.PowerBi.Tests.Dax;

internal enum DaxType
{
    Text,
    WholeNumber,

    /// <summary>TMDL's <c>decimal</c>: four decimals at most.</summary>
    FixedDecimal,

    /// <summary>TMDL's <c>double</c>.</summary>
    FloatingPoint,
    Date,
    Boolean,
}
