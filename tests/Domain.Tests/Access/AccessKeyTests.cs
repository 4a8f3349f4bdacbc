using Tcns.Domain.Access;
using Tcns.Domain.Places;

namespace Tcns.Domain.Tests.Access;

public class AccessKeyTests
{
    private static readonly DateOnly Expiry = new(2027, 1, 1);

    [Fact]
    public void A_key_is_good_on_the_day_before_its_expiry_and_no_more_on_that_day()
    {
        var key = Key(new KeyDetails { ExpiresOn = Expiry });

        Assert.True(key.IsGoodOn(Expiry.AddDays(-1)));
        Assert.False(key.IsGoodOn(Expiry));
    }

    [Fact]
    public void A_revoked_key_is_good_on_no_day() =>
        Assert.False(Key(new KeyDetails { RevokedAt = DateTimeOffset.UnixEpoch }).IsGoodOn(new DateOnly(2026, 1, 1)));

    [Fact]
    public void A_key_of_a_role_is_not_made_for_a_unit_of_another_level() =>
        Assert.Throws<ArgumentException>(() => AccessKey.Create(KeySecret.Create().Hash, Role.Officer, UnitCode.Parse("31"), new KeyDetails()));

    [Fact]
    public void No_two_secrets_are_alike_and_none_shows_in_text()
    {
        var secrets = Enumerable.Range(0, 1000).Select(_ => KeySecret.Create()).ToArray();

        Assert.Equal(secrets.Length, secrets.Select(secret => secret.Text).Distinct().Count());
        Assert.DoesNotContain(secrets, secret => secret.ToString().Contains(secret.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_hash_is_the_SHA_256_of_the_secret() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", KeySecret.From("abc").Hash.Value);

    [Theory]
    [InlineData("ba7816bf8f01cfea4141", true)]
    [InlineData("BA7816BF8F01CFEA4141", false)]
    [InlineData("ba7816bf8f01cfea414", false)]
    [InlineData("ba7816bf8f01cfea4141'", false)]
    [InlineData("' or RowKey ne 'xxxx'", false)]
    public void An_id_is_the_first_twenty_digits_of_a_hash(string text, bool isId) => Assert.Equal(isId, KeyHash.IsId(text));

    private static AccessKey Key(KeyDetails details) =>
        AccessKey.Create(KeySecret.Create().Hash, Role.Collector, UnitCode.Parse("11113-T03"), details);
}
