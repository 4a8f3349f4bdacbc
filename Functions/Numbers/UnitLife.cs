namespace Tcns.Functions.Numbers;

/// <param name="From">Its first day; null where it was always there.</param>
/// <param name="End">The first day out; null while there is none.</param>
internal sealed record UnitLife(string Unit, DateOnly? From, DateOnly? End)
{
    public bool IsActiveOn(DateOnly day) => !(day < From) && !(day >= End);
}
