using Tcns.Functions.Http;

namespace Tcns.Functions.Tests.Http;

public class RateLimitsTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("203.0.113.7:4711", "203.0.113.7")]
    [InlineData("2001:db8::7", "2001:db8::")]
    [InlineData("[2001:db8::7]:4711", "2001:db8::")]
    [InlineData("2001:db8::ffff:1:2:3", "2001:db8::")]
    [InlineData("2001:db8:0:1::7", "2001:db8:0:1::")]
    [InlineData("fe80::7%3", "fe80::")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("10.0.0.1, 203.0.113.7:4711", "203.0.113.7")]
    [InlineData("nobody", "nobody")]
    public void A_caller_is_told_by_the_line_that_the_proxy_saw_whatever_the_port_or_the_address_in_it(string forwarded, string address) =>
        Assert.Equal(address, RateLimits.ClientOf(forwarded));
}
