using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tcns.Domain.Privacy;
using Tcns.Domain.Teams;

namespace Tcns.Storage.Registry;

/// <summary>The documents of the table <c>registry</c>.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(VillageDocument))]
[JsonSerializable(typeof(BaselineDocument))]
[JsonSerializable(typeof(StatisticsDocument))]
[JsonSerializable(typeof(TeamDocument))]
[JsonSerializable(typeof(MemberDocument))]
[JsonSerializable(typeof(PersonRequestDocument))]
[JsonSerializable(typeof(ReopeningDocument))]
internal sealed partial class RegistryJson : JsonSerializerContext
{
    /// <summary>Letters of Vietnamese as they are: a row has a size.</summary>
    public static RegistryJson Documents { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters =
        {
            new JsonStringEnumConverter<MemberRole>(),
            new JsonStringEnumConverter<MemberStanding>(),
            new JsonStringEnumConverter<MemberEndKind>(),
            new JsonStringEnumConverter<MemberEventKind>(),
            new JsonStringEnumConverter<PersonRequestKind>(),
            new JsonStringEnumConverter<PersonRequestState>(),
        },
    });
}
