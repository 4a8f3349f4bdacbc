namespace Tcns.PowerBi.Tests.M.Values;

internal sealed record MColumn(string Name, MType Type)
{
    public override string ToString() => $"{Name} as {Type}";
}
