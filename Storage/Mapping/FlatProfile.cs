using System.Reflection;
using AutoMapper;
using AutoMapper.Configuration;

namespace Tcns.Storage.Mapping;

/// <summary>
/// A profile that maps properties alone. AutoMapper 8 otherwise looks through LINQ's methods for more to map, and fails on
/// those that newer runtimes have (docs/adr/0004).
/// </summary>
public abstract class FlatProfile : Profile, IProfileConfiguration
{
    IEnumerable<MethodInfo> IProfileConfiguration.SourceExtensionMethods => [];
}
