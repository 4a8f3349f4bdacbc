using Tcns.Domain.Places;

namespace Tcns.Storage.Notices;

/// <summary>A notice that is to be sent.</summary>
public sealed record NoticeOrder(UnitCode To, string Id);
