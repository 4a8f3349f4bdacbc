using static Tcns.PowerBi.Tests.Dax.TinyModel;

namespace Tcns.PowerBi.Tests.Dax;

public sealed class LargeModelTests
{
    private const int Communes = 12;
    private const int Periods = 6;
    private const int Villages = 600;
    private const int Indicators = 28;

    private static readonly string[] Patterns =
    [
        """
        VAR Cap = MIN ( 'Thôn'[Thứ bậc] )
        VAR Tu =
            CALCULATE (
                SUM ( 'Chỉ số'[Tử số] ),
                KEEPFILTERS ( 'Thôn'[Thứ bậc] = Cap ),
                KEEPFILTERS ( 'Chỉ số'[Xét] = TRUE () ),
                KEEPFILTERS ( 'Chỉ số'[Mã] = "I{0}" )
            )
        RETURN
            IF ( HASONEVALUE ( 'Kỳ'[Mã kỳ] ), DIVIDE ( Tu * 100, [Mẫu {0}] ) )
        """,
        """
        VAR Truoc = SELECTEDVALUE ( 'Kỳ'[Mã kỳ trước] )
        RETURN
            [Tỉ lệ {0}] - CALCULATE ( [Tỉ lệ {0}], REMOVEFILTERS ( 'Kỳ' ), 'Kỳ'[Mã kỳ] = Truoc )
        """,
        "CALCULATE ( SUM ( 'Chỉ số'[Mẫu số] ), KEEPFILTERS ( 'Chỉ số'[Mã] = \"I{0}\" ) )",
        "IF ( NOT ISBLANK ( [Tỉ lệ {0}] ), RANKX ( ALL ( 'Xã'[Mã xã] ), [Tỉ lệ {0}],, DESC, Skip ) )",
    ];

    [Fact]
    public void A_hundred_thousand_rows_give_what_plain_sums_give()
    {
        var rows = Rows().ToList();
        var model = Model();
        model.Load("Chỉ số", rows);
        Assert.Empty(model.Faults());

        foreach (var (commune, period) in new[] { (0, 0), (5, 3), (11, 5) })
        {
            var cell = Cell(Commune($"X{commune}"), Period($"K{period}"));
            Assert.All(Enumerable.Range(0, Indicators), indicator =>
            {
                var share = Share(rows, commune, period, indicator);
                Assert.Equal(share, (double)model.Evaluate($"[Tỉ lệ {indicator}]", cell)!, precision: 9);
                var change = period == 0 ? share : share - Share(rows, commune, period - 1, indicator);
                Assert.Equal(change, (double)model.Evaluate($"[Thay đổi {indicator}]", cell)!, precision: 9);
                var better = Enumerable.Range(0, Communes).Count(other => Share(rows, other, period, indicator) > share);
                Assert.Equal(better + 1L, model.Evaluate($"[Hạng {indicator}]", cell));
            });
        }
    }

    /// <summary>Of the first rank's villages what counts, of all villages what it is measured by.</summary>
    private static double Share(List<object?[]> rows, int commune, int period, int indicator)
    {
        var villages = Enumerable.Range(0, Villages).Where(village => village % Communes == commune);
        var own = villages.Select(village => rows[(((village * Periods) + period) * Indicators) + indicator]).ToList();
        var counted = own.Where((row, at) => (bool)row[5]! && Rank((at * Communes) + commune) == 1).Sum(row => (int)row[3]!);
        return counted * 100.0 / own.Sum(row => (int)row[4]!);
    }

    private static int Rank(int village) => village % 5 == 0 ? 2 : 1;

    private static DaxModel Model()
    {
        string[] names = ["Tỉ lệ", "Thay đổi", "Mẫu", "Hạng"];
        var measures = from number in Enumerable.Range(0, Indicators)
                       from pattern in Patterns.Zip(names)
                       let expression = pattern.First.Replace("{0}", $"{number}", StringComparison.Ordinal)
                       select new DaxMeasure("Chỉ số", $"{pattern.Second} {number}", expression, "0");
        var model = new DaxModel(
            [
                new("Xã", [new("Mã xã", DaxType.Text)]),
                new("Thôn", [new("Mã thôn", DaxType.Text), new("Mã xã", DaxType.Text), new("Thứ bậc", DaxType.WholeNumber)]),
                new("Kỳ", [new("Mã kỳ", DaxType.Text), new("Mã kỳ trước", DaxType.Text)]),
                new("Chỉ số", [
                    new("Mã thôn", DaxType.Text), new("Mã kỳ", DaxType.Text), new("Mã", DaxType.Text),
                    new("Tử số", DaxType.WholeNumber), new("Mẫu số", DaxType.WholeNumber), new("Xét", DaxType.Boolean)]),
            ],
            measures,
            [new("Chỉ số", "Mã thôn", "Thôn", "Mã thôn"), new("Chỉ số", "Mã kỳ", "Kỳ", "Mã kỳ"), new("Thôn", "Mã xã", "Xã", "Mã xã")]);
        Load("Xã", Communes, number => [$"X{number}"]);
        Load("Thôn", Villages, number => [$"T{number}", $"X{number % Communes}", Rank(number)]);
        Load("Kỳ", Periods, number => [$"K{number}", number == 0 ? null : $"K{number - 1}"]);
        return model;

        void Load(string table, int count, Func<int, object?[]> row) => model.Load(table, Enumerable.Range(0, count).Select(row));
    }

    private static IEnumerable<object?[]> Rows() =>
        from village in Enumerable.Range(0, Villages)
        from period in Enumerable.Range(0, Periods)
        from indicator in Enumerable.Range(0, Indicators)
        let of = 50 + (village * 7 % 90)
        let counted = (village + (period * 11) + indicator) % of
        select new object?[] { $"T{village}", $"K{period}", $"I{indicator}", counted, of, (village + indicator) % 10 != 0 };
}
