namespace Tcns.PowerBi.Tests.Dax;

/// <summary>Villages in communes, figures of villages in periods: small enough that every result can be said by heart.</summary>
internal sealed class TinyModel
{
    public static readonly object?[][] Communes = [["01", "Xuân Hưng", 1], ["02", "Xuân Lộc", 1], ["03", "Bảo Hòa", 2]];

    public static readonly object?[][] Villages = [["T1", "01", 100], ["T2", "01", 50], ["T3", "02", 80], ["T4", "03", null]];

    public static readonly object?[][] Periods = [["Q1", null, 1], ["Q2", "Q1", 2], ["Q3", "Q2", 3]];

    public static readonly object?[][] Figures =
    [
        ["T1", "Q1", 10, true, 1.5m, 0.5, new DateOnly(2026, 1, 5)],
        ["T1", "Q2", 20, false, 2m, 0.25, new DateOnly(2026, 4, 5)],
        ["T2", "Q1", 5, true, null, null, null],
        ["T2", "Q2", 15, true, null, null, null],
        ["T3", "Q1", 8, true, null, null, null],
        ["T3", "Q2", 40, false, null, null, null],
        ["T4", "Q2", 7, true, null, null, null],
    ];

    private static readonly DaxTable[] Tables =
    [
        new("Xã", [new("Mã xã", DaxType.Text), new("Tên xã", DaxType.Text), new("Thứ bậc", DaxType.WholeNumber)]),
        new("Thôn", [new("Mã thôn", DaxType.Text), new("Mã xã", DaxType.Text), new("Số hộ", DaxType.WholeNumber)]),
        new("Kỳ", [new("Mã kỳ", DaxType.Text), new("Mã kỳ trước", DaxType.Text), new("Thứ tự", DaxType.WholeNumber)]),
        new(
            "Chỉ số",
            [
                new("Mã thôn", DaxType.Text), new("Mã kỳ", DaxType.Text), new("Tử số", DaxType.WholeNumber), new("Xét", DaxType.Boolean),
                new("Giá", DaxType.FixedDecimal), new("Tỉ lệ", DaxType.FloatingPoint), new("Ngày", DaxType.Date),
            ]),
    ];

    private static readonly DaxRelationship[] Relationships =
    [
        new("Chỉ số", "Mã thôn", "Thôn", "Mã thôn"),
        new("Chỉ số", "Mã kỳ", "Kỳ", "Mã kỳ"),
        new("Thôn", "Mã xã", "Xã", "Mã xã"),
    ];

    private readonly List<DaxMeasure> measures = [new("Chỉ số", "Tử", "SUM ( 'Chỉ số'[Tử số] )", "#,0")];
    private readonly List<DaxRole> roles = [];
    private DaxModel? model;

    public static DaxFilter Commune(params object?[] codes) => new("Xã", "Mã xã", codes);

    public static DaxFilter Period(params object?[] codes) => new("Kỳ", "Mã kỳ", codes);

    public static DaxQuery Cell(params DaxFilter[] cell) => new() { Cell = cell };

    public TinyModel With(string measure, string expression)
    {
        measures.Add(new DaxMeasure("Chỉ số", measure, expression, "#,0"));
        return this;
    }

    public TinyModel WithRole(string name, string table, string filter)
    {
        roles.Add(new DaxRole(name, new Dictionary<string, string> { [table] = filter }));
        return this;
    }

    public object? Ask(string expression, DaxQuery? query = null) => (model ??= Filled()).Evaluate(expression, query);

    public string Refusal(string expression, DaxQuery? query = null) => Assert.Throws<DaxException>(() => Ask(expression, query)).Message;

    public string[] Faults() => [.. Empty().Faults().Select(fault => fault.ToString())];

    public DaxModel Empty() => new(Tables, measures, Relationships, roles);

    private DaxModel Filled()
    {
        var filled = new DaxModel(Tables, measures, Relationships, roles) { Clock = new StoppedClock() };
        filled.Load("Xã", Communes);
        filled.Load("Thôn", Villages);
        filled.Load("Kỳ", Periods);
        filled.Load("Chỉ số", Figures);
        return filled;
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 5, 17, 23, 0, 0, TimeSpan.Zero);
    }
}
