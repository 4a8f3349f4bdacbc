namespace Tcns.Domain.Teams;

public enum TeamLevel
{
    /// <summary><c>Tổ công nghệ số cộng đồng cấp thôn</c>.</summary>
    Village,

    /// <summary><c>Tổ công nghệ số cộng đồng cấp xã</c>, one in a commune.</summary>
    Commune,
}
