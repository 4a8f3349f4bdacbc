using System.Reflection;
using AutoMapper;
using AutoMapper.Configuration;
using Tcns.Storage.Access;

namespace Tcns.Storage.Mapping;

/// <summary>All profiles of the storage room, put together on first use.</summary>
public sealed class FlatMaps : MapperConfigurationExpression, IProfileConfiguration
{
    private static readonly Lazy<MapperConfiguration> All = new(Create);

    IEnumerable<MethodInfo> IProfileConfiguration.SourceExtensionMethods => [];

    public static MapperConfiguration Configuration => All.Value;

    public static IMapper CreateMapper() => Configuration.CreateMapper();

    private static MapperConfiguration Create()
    {
        var maps = new FlatMaps();
        maps.AddProfile<KeyProfile>();
        return new MapperConfiguration(maps);
    }
}
