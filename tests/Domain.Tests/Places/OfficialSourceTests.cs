using Tcns.Testing;

namespace Tcns.Domain.Tests.Places;

/// <summary>Compares the product's unit list with the official one, where that lies beside the checkout.</summary>
public class OfficialSourceTests
{
    [Fact]
    public void The_list_says_what_the_official_one_says()
    {
        var source = Repository.At("..", "shared", "data", "units.csv");
        Assert.SkipUnless(File.Exists(source), "The official list does not lie beside this checkout.");

        var official = File.ReadLines(source).Skip(1).Select(line => line.Split(','))
            .Select(fields => (fields[0], fields[1], fields[3].Replace('_', '-'), fields[4]));
        var ours = File.ReadLines(Repository.At("plans", "units.csv")).Skip(1).Select(line => line.Split(','))
            .Select(fields => (fields[0], fields[3], fields[1], fields[2]));

        Assert.Equal(official.Order(), ours.Order());
    }
}
