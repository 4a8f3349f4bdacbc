namespace Tcns.Functions.Documents;

/// <summary>What stands in a cell of a table.</summary>
internal abstract record PaperCell
{
    private PaperCell()
    {
    }

    /// <summary>Always a text, also where it looks like a number or a formula.</summary>
    public sealed record Text(string Value) : PaperCell;

    /// <param name="Value">As it is counted: 12.5 with the unit % is 12.5 of a hundred.</param>
    /// <param name="Digits">How many are shown after the comma.</param>
    /// <param name="Unit">Shown behind it.</param>
    public sealed record Number(decimal Value, int Digits = 0, string? Unit = null) : PaperCell;
}
