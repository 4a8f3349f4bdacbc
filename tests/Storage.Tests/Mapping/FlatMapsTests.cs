using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Storage.Access;
using Tcns.Storage.Mapping;

namespace Tcns.Storage.Tests.Mapping;

public class FlatMapsTests
{
    [Fact]
    public void Every_member_of_every_map_is_accounted_for() => FlatMaps.Configuration.AssertConfigurationIsValid();

    [Fact]
    public void A_key_comes_back_as_it_went()
    {
        var details = new KeyDetails
        {
            Member = "m-1",
            Label = "Điện thoại chị Hoa",
            ExpiresOn = new DateOnly(2027, 1, 1),
            IsPrincipal = true,
            CreatedAt = DateTimeOffset.UnixEpoch.AddTicks(1),
            CreatedBy = "46e6513f03695664d0cd",
            RevokedAt = DateTimeOffset.UnixEpoch.AddDays(1),
            LastUsedAt = DateTimeOffset.UnixEpoch.AddDays(2),
        };
        var key = AccessKey.Create(KeySecret.Create().Hash, Role.Leader, UnitCode.Parse("11113-T03"), details);
        var mapper = FlatMaps.CreateMapper();

        var row = mapper.Map<KeyEntity>(key);

        Assert.Equal((key.Hash.Value[..2], key.Hash.Value, "leader", "11113-T03", "11113"), (row.PartitionKey, row.RowKey, row.Role, row.Unit, row.Commune));
        Assert.Equal(details, mapper.Map<KeyDetails>(row));
    }

    [Fact]
    public void What_is_absent_stays_absent()
    {
        var mapper = FlatMaps.CreateMapper();
        var row = mapper.Map<KeyEntity>(AccessKey.Create(KeySecret.Create().Hash, Role.System, null, new KeyDetails()));

        Assert.Equal((null, null, null, null), (row.Unit, row.Commune, row.ExpiresOn, row.Label));
        Assert.Equal(new KeyDetails(), mapper.Map<KeyDetails>(row));
    }
}
