namespace Tcns.Benchmarks.Cost.Sheet;

/// <param name="Name">The price's in the list.</param>
/// <param name="About">What is paid for.</param>
/// <param name="Quantity">In a month.</param>
/// <param name="Price">As the list has it.</param>
internal sealed record SheetLine(string Name, string About, decimal Quantity, Price Price)
{
    public decimal Amount => Price.Of(Quantity);
}
