namespace Tcns.Domain.Places;

/// <summary>So many in all, and so many of them online.</summary>
public sealed record OnlineShare(int Total, int Online)
{
    public const int Most = 10_000_000;
}
