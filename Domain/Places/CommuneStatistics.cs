namespace Tcns.Domain.Places;

/// <summary>A commune's figures of one month that do not come from records; a part that nobody entered is null.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Dossiers">Dossiers of administrative procedures, <c>hồ sơ thủ tục hành chính</c>, and those submitted online.</param>
/// <param name="Ocop">Products of the programme One Commune One Product, <c>sản phẩm OCOP</c>, and those on an e-commerce floor.</param>
public sealed record CommuneStatistics(UnitCode Commune, DateOnly Month, OnlineShare? Dossiers, OnlineShare? Ocop);
