using Tcns.Analytics.Feed.Tables;

namespace Tcns.Analytics.Tests.OData;

public sealed class FigureFilterTests(FigureFilterTests.Room fixture) : IClassFixture<FigureFilterTests.Room>
{
    private static readonly IReadOnlyList<FigureRow> Rows = FigureRow.Some(200);

    private static readonly (string Filter, Func<FigureRow, bool> Wanted)[] Cases =
    [
        ("value gt 1.125", row => row.Value > 1.125m),
        ("value eq 1.125", row => row.Value == 1.125m),
        ("value ne 1.125", row => row.Value != 1.125m),
        ("target eq 0.6", row => row.Target == 0.6m),
        ("target in (0.2,0.6,1)", row => row.Target is 0.2m or 0.6m or 1m),
        ("value ge target", row => row.Value >= row.Target),
        ("not (value ge target)", row => !(row.Value >= row.Target)),
        ("value lt 10", row => row.Value < 10),
        ("value add 0.5 eq 5", row => row.Value + 0.5m == 5),
        ("value mul 2 eq 9", row => row.Value * 2 == 9),
        ("value div 4 lt -10", row => row.Value / 4 < -10),
        ("value sub target gt 3.3", row => row.Value - row.Target > 3.3m),
        ("round(value) eq 5", row => row.Value is { } value && decimal.Round(value, MidpointRounding.AwayFromZero) == 5),
        ("floor(value) eq -5", row => row.Value is { } value && decimal.Floor(value) == -5),
        ("ceiling(value) eq -5", row => row.Value is { } value && decimal.Ceiling(value) == -5),
        ("numerator lt 0 and denominator gt 0", row => row.Numerator < 0 && row.Denominator > 0),
        ("numerator div denominator eq -4", row => row.Denominator is > 0 && row.Numerator / row.Denominator == -4),
        ("numerator mod denominator eq -2", row => row.Denominator is > 0 && row.Numerator % row.Denominator == -2),
        ("target mod 0.1 eq 0", row => row.Target is not null),
        ("target mod 0.3 eq 0", row => row.Target % 0.3m == 0),
        ("value mod 0.5 eq -0.375", row => row.Value % 0.5m == -0.375m),
        ("numerator mod 0.7 eq 0.1", row => row.Numerator % 0.7m == 0.1m),
        ("numerator mod 0.0 eq null", _ => true),
        ("numerator gt 12.5", row => row.Numerator > 12.5m),
        ("numerator ge 4000000000049.00000000000000000", row => row.Numerator >= 4_000_000_000_049),
        ("numerator gt 12.00000000000000000000000001", row => row.Numerator > 12),
        ("numerator lt 12.00000000000000000000000001", row => row.Numerator <= 12),
        ("numerator gt -12.00000000000000000000000001", row => row.Numerator >= -12),
        ("numerator eq 12.00000000000000000000000001", _ => false),
        ("value in (1.125,0.1234567890123456789012345678)", row => row.Value == 1.125m),
        ("numerator div denominator eq null", row => row.Denominator is null or 0),
        ("plan_id eq ''", row => row.Plan is null),
        ("plan_id eq null", _ => false),
        ("plan_id ne 'plan-1'", row => row.Plan != "plan-1"),
        ("missing eq null and status eq null", _ => true),
        ("denominator in (1,null)", row => row.Denominator is 1 or null),
    ];

    public static TheoryData<string> Filters => [.. Cases.Select(test => test.Filter)];

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_filter_gives_the_rows_that_a_loop_would(string filter)
    {
        var wanted = Rows.Where(Cases.Single(test => test.Filter == filter).Wanted).Select(row => row.Unit + row.Indicator).Order(StringComparer.Ordinal);

        var json = await fixture.Feed.JsonAsync(FactIndicator.Table, "$filter=" + Uri.EscapeDataString(filter));

        Assert.Equal(wanted, json.GetProperty("value").EnumerateArray()
            .Select(row => row.GetProperty("unit_code").GetString() + row.GetProperty("indicator_id").GetString()).Order(StringComparer.Ordinal));
    }

    /// <summary>One for all: nothing in it changes.</summary>
    public sealed class Room : IDisposable
    {
        internal FeedRoom Feed { get; } = FigureRow.Write(new FeedRoom(), Rows);

        public void Dispose() => Feed.Dispose();
    }
}
