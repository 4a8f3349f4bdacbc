using Tcns.Storage.Tables;

namespace Tcns.Storage.Tests.Tables;

public sealed class ConnectionStringTests
{
    private const string Key = "c2VjcmV0LWtleQ==";

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1")]
    [InlineData($"DefaultEndpointsProtocol=https;AccountName=tcns;AccountKey={Key};EndpointSuffix=core.windows.net", "https://tcns.table.core.windows.net/")]
    [InlineData($"AccountName=tcns;AccountKey={Key}", "https://tcns.table.core.windows.net/")]
    [InlineData($"accountname=tcns; accountkey={Key};TableEndpoint=http://127.0.0.1:99/tcns;", "http://127.0.0.1:99/tcns")]
    [InlineData("TableEndpoint=https://tcns.table.core.windows.net;SharedAccessSignature=sv=2019-02-02&sig=a%3D", "https://tcns.table.core.windows.net/")]
    public void The_endpoint_is_the_one_named_or_follows_from_the_account(string connectionString, string endpoint)
    {
        Assert.Equal(endpoint, TableConnectionString.Parse(connectionString).Endpoint.AbsoluteUri);
    }

    [Fact]
    public void A_signature_goes_before_a_key_and_keeps_its_equals_signs()
    {
        var connection = TableConnectionString.Parse($"TableEndpoint=https://tcns.table.core.windows.net;AccountName=tcns;AccountKey={Key};SharedAccessSignature=?sv=1&sig=a%3D");

        Assert.Equal(("sv=1&sig=a%3D", (string?)null), (connection.Sas!.Signature, connection.SharedKey?.AccountName));
    }

    [Theory]
    [InlineData($"AccountName=tcns;{Key}")]
    [InlineData($"AccountKey={Key}")]
    [InlineData("AccountName=tcns")]
    [InlineData($"AccountName=tcns;AccountKey={Key};TableEndpoint=tcns")]
    [InlineData($"AccountName=tcns;AccountKey={Key};TableEndpoint=ftp://tcns")]
    public void A_string_that_lacks_something_is_refused_without_being_repeated(string connectionString)
    {
        var refusal = Assert.Throws<FormatException>(() => new TableServiceClient(connectionString));

        Assert.DoesNotContain(Key, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_not_base64_is_refused_without_being_repeated()
    {
        var refusal = Assert.Throws<ArgumentException>(() => new TableServiceClient("AccountName=tcns;AccountKey=not!base64"));

        Assert.DoesNotContain("not!base64", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_endpoint_with_a_signature_in_it_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new TableServiceClient(new Uri("https://tcns.table.core.windows.net/?sig=a"), new TableSharedKeyCredential("tcns", Key)));
    }
}
