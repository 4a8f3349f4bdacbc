using Tcns.Domain.Places;
using Tcns.Functions.Registry;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Tests.Registry;

/// <summary>A list of the whole country, whose 3,321 communes are looked at one by one.</summary>
public class CountryListTests(TestApp app)
{
    [Fact]
    public async Task A_page_ends_after_some_seconds_and_the_next_goes_on_from_there()
    {
        var (store, units) = (app.Service<RegistryStore>(), app.Service<OfficialUnits>());
        var slow = new RegistryLists(store, units, app.Service<KnownUnits>(), new LeapingTime());
        var caller = new Domain.Access.Caller(
            Domain.Access.AccessKey.Create(Domain.Access.KeyHash.Of("x"), Domain.Access.Role.System, null, new Domain.Access.KeyDetails()), units);
        var (found, pages) = (new List<string>(), 0);
        for (string? cursor = null; pages == 0 || cursor is not null; pages++)
        {
            var (refusal, page) = await slow.ReadAsync(
                new ListQuery(UnitCode.Parse("31"), null, cursor, ListQuery.UsualLimit), caller, (registry, _) => registry.Teams.Values.Select(held => held.Value.Code.Value), code => code, TestContext.Current.CancellationToken);
            Assert.Null(refusal);
            found.AddRange(page!.Items);
            cursor = page.Cursor;
        }

        Assert.True(pages > 1);
        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "10507-T01", "11113-T00", "11113-T05" }, found.ToHashSet(StringComparer.Ordinal));
        Assert.Equal(found.Distinct().Order(StringComparer.Ordinal), found);
    }

    /// <summary>Whoever looks at it twice has taken a minute.</summary>
    private sealed class LeapingTime : TimeProvider
    {
        private long minutes;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => 60 * Interlocked.Increment(ref minutes);
    }
}
