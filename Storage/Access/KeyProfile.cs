using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Storage.Mapping;

namespace Tcns.Storage.Access;

/// <summary>Keys and their rows: flat on both sides.</summary>
public sealed class KeyProfile : FlatProfile
{

    public KeyProfile()
    {
        CreateMap<AccessKey, KeyEntity>()
            .ForMember(row => row.PartitionKey, map => map.MapFrom(key => KeyRows.Partition(key.Hash)))
            .ForMember(row => row.RowKey, map => map.MapFrom(key => KeyRows.Row(key.Hash)))
            .ForMember(row => row.Role, map => map.MapFrom(key => key.Role.WireName()))
            .ForMember(row => row.Unit, map => map.MapFrom(key => key.Unit == null ? null : key.Unit.Value))
            .ForMember(row => row.Commune, map => map.MapFrom(key => key.Unit == null || key.Unit.Commune == null ? null : key.Unit.Commune.Value))
            .ForMember(row => row.ExpiresOn, map => map.MapFrom(key => Write(key.Details.ExpiresOn)))
            .ForMember(row => row.Member, map => map.MapFrom(key => key.Details.Member))
            .ForMember(row => row.Label, map => map.MapFrom(key => key.Details.Label))
            .ForMember(row => row.IsPrincipal, map => map.MapFrom(key => key.Details.IsPrincipal))
            .ForMember(row => row.CreatedAt, map => map.MapFrom(key => key.Details.CreatedAt))
            .ForMember(row => row.CreatedBy, map => map.MapFrom(key => key.Details.CreatedBy))
            .ForMember(row => row.RevokedAt, map => map.MapFrom(key => key.Details.RevokedAt))
            .ForMember(row => row.LastUsedAt, map => map.MapFrom(key => key.Details.LastUsedAt))

            // The store knows in which province a commune lies; the service writes the other two.
            .ForMember(row => row.Province, map => map.Ignore())
            .ForMember(row => row.Timestamp, map => map.Ignore())
            .ForMember(row => row.ETag, map => map.Ignore())
            .MaxDepth(1);

        CreateMap<KeyEntity, KeyDetails>()
            .ForMember(details => details.ExpiresOn, map => map.MapFrom(row => Read(row.ExpiresOn)))
            .MaxDepth(1);
    }

    internal static Role ReadRole(string name) => Roles.All.First(role => role.WireName() == name);

    internal static UnitCode? ReadUnit(string? code) => code is null ? null : UnitCode.Parse(code);

    private static string? Write(DateOnly? day) => day is { } given ? RowDay.Write(given) : null;

    private static DateOnly? Read(string? day) => day is null ? null : RowDay.Read(day);
}
