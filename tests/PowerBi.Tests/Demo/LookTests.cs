using Xunit;
namespace Tcns.PowerBi.Tests.Demo;
[Collection(DemoCollection.Name)]
public class LookTests(DemoFeed feed)
{
    [Fact]
    public void Look()
    {
        Directory.CreateDirectory("/tmp/p8/feed");
        foreach (var (name, bytes) in feed.Blobs)
        {
            var path = Path.Combine("/tmp/p8/feed", name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
        Assert.True(feed.Blobs.Count > 0);
    }
}
