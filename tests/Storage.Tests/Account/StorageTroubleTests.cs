using System.Net.Sockets;
using Azure;
using Tcns.Storage.Account;

namespace Tcns.Storage.Tests.Account;

public class StorageTroubleTests
{
    public static TheoryData<Exception, string> Troubles => new()
    {
        { new RequestFailedException(503, "https://account.example/records?sig=secret", "ServerBusy", null), "503 ServerBusy" },
        { new RequestFailedException(500, "https://account.example/records"), "500" },
        { new RequestFailedException("unreachable", new HttpRequestException("refused", new SocketException(111))), nameof(SocketException) },
        { new AggregateException("after two tries", new IOException(), new TaskCanceledException("account.example")), nameof(TaskCanceledException) },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public void A_storage_that_is_away_is_told_by_its_answer_or_what_came_instead_and_by_nothing_of_the_call(Exception trouble, string name)
    {
        Assert.True(StorageTrouble.IsOutage(trouble));
        Assert.Equal(name, StorageTrouble.NameOf(trouble));
    }
}
