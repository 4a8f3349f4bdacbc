namespace Tcns.Domain.Tests.Plans;

/// <summary>Plans that are the example but for one thing, and what becomes of them.</summary>
internal static class PlanVariants
{
    private const string AnotherTarget = "/targets/4";
    private const string AnotherRow = "/reports/1";
    private const string Target = """{ "indicator": "reports-on-time", "value": 100""";
    private const string Row = """{ "from": "commune", "to": "province", "every": "quarter" """;

    /// <summary>Place, value and what the reader says of it; the schema refuses it as well.</summary>
    public static IReadOnlyList<(string Place, string Value, string Fault)> RefusedByBoth { get; } =
    [
        ("/id", "-", "/id required"),
        ("/id", "\"xh\"", "/id malformed"),
        ("/id", "\"Xuan-Hung\"", "/id malformed"),
        ("/id", "\"xuan_hung\"", "/id malformed"),
        ("/title", "\"   \"", "/title required"),
        ("/title", "7", "/title type"),
        ("/unit", "\"1412\"", "/unit malformed"),
        ("/unit", "\"14122-T03\"", "/unit wrong-level"),
        ("/from", "null", "/from required"),
        ("/from", "\"2025-13-01\"", "/from malformed"),
        ("/from", "\"2025-11-31\"", "/from malformed"),
        ("/from", "\"01/11/2025\"", "/from malformed"),
        ("/from", "\"1999-12-31\"", "/from out-of-range"),
        ("/to", "\"2200-01-01\"", "/to out-of-range"),
        ("/to", "\"2026-02-30\"", "/to malformed"),
        ("/source", "-", "/source required"),
        ("/source/issuer", "null", "/source/issuer required"),
        ("/source/issuedOn", "\"2025\"", "/source/issuedOn malformed"),
        ("/source/issuedOn", "\"11/2025\"", "/source/issuedOn malformed"),
        ("/source/basis", "\"123/KH-UBND\"", "/source/basis type"),
        ("/source/basis/0", "\"\"", "/source/basis/0 required"),
        ("/source/signedBy", "\"Chủ tịch\"", "/source/signedBy unknown-property"),
        ("/calendar", "\"lunar\"", "/calendar unknown-value"),
        ("/calendar", "-", "/calendar required"),
        ("/closingDays", "0", "/closingDays out-of-range"),
        ("/closingDays", "91", "/closingDays out-of-range"),
        ("/closingDays", "15.5", "/closingDays type"),
        ("/teams/hamlet", "{}", "/teams/hamlet unknown-property"),
        ("/teams/village/min", "0", "/teams/village/min out-of-range"),
        ("/teams/village/leader", "\"yes\"", "/teams/village/leader type"),
        ("/teams/village/perVillage", "1", "/teams/village/perVillage type"),
        ("/teams/village/perVillage/least", "1", "/teams/village/perVillage/least unknown-property"),
        ("/teams/commune", """{ "max": 10, "perVillage": { "min": 1 } }""", "/teams/commune/perVillage meaningless"),
        (AnotherTarget, "\"teams-active\"", "/targets/4 type"),
        (AnotherTarget, """{ "indicator": "happiness", "value": 100, "always": true }""", "/targets/4/indicator unknown-value"),
        (AnotherTarget, """{ "indicator": "households-new", "value": 10, "by": "2026-06-30" }""", "/targets/4/indicator meaningless"),
        (AnotherTarget, """{ "indicator": "teams-active", "value": 100, "always": true }""", "/targets/4/always meaningless"),
        (AnotherTarget, """{ "indicator": "village-coverage", "value": 100, "every": "month" }""", "/targets/4/every meaningless"),
        (AnotherTarget, """{ "indicator": "reports-on-time", "every": "month" }""", "/targets/4/value required"),
        (AnotherTarget, """{ "indicator": "reports-on-time", "value": 101, "every": "month" }""", "/targets/4/value out-of-range"),
        (AnotherTarget, """{ "indicator": "supports-per-team", "value": 0, "every": "month" }""", "/targets/4/value out-of-range"),
        (AnotherTarget, Target + " }", "/targets/4/every required"),
        (AnotherTarget, Target + """, "always": false }""", "/targets/4/always unknown-value"),
        (AnotherTarget, Target + """, "always": true, "every": "month" }""", "/targets/4/every not-together"),
        (AnotherTarget, Target + """, "every": "month", "by": "2026-06-30" }""", "/targets/4/by not-together"),
        (AnotherTarget, Target + """, "every": "half-year" }""", "/targets/4/every unknown-value"),
        (AnotherTarget, Target + """, "every": "month", "quota": 10 }""", "/targets/4/quota meaningless"),
        (AnotherTarget, Target + """, "every": "month", "window": "to-date" }""", "/targets/4/window meaningless"),
        (AnotherTarget, Target + """, "every": "month", "comparison": "at-least" }""", "/targets/4/comparison unknown-property"),
        (AnotherTarget, """{ "indicator": "members-on-quota", "value": 90, "by": "2026-06-30" }""", "/targets/4/quota required"),
        (AnotherTarget, """{ "indicator": "members-trained", "value": 90, "every": "year", "window": "ever" }""", "/targets/4/window unknown-value"),
        (AnotherRow, Row + """, "before": 0, "month": "last" }""", "/reports/1/before out-of-range"),
        (AnotherRow, Row + """, "before": 32, "month": "last" }""", "/reports/1/before out-of-range"),
        (AnotherRow, Row + """, "before": 6 }""", "/reports/1/month required"),
        (AnotherRow, Row + """, "before": 6, "month": "first" }""", "/reports/1/month unknown-value"),
        (AnotherRow, """{ "from": "office", "to": "commune", "every": "quarter" }""", "/reports/1/from unknown-value"),
        (AnotherRow, """{ "from": "team", "to": "commune", "every": "week" }""", "/reports/1/every unknown-value"),
        ("/changes", """[{ "on": "2026-02-01", "decision": "12/QĐ-UBND" }]""", "/changes/0/note required"),
        ("/changes", """[{ "on": "2026-02-31", "note": "Gia hạn" }]""", "/changes/0/on malformed"),
        ("/extra", "1", "/extra unknown-property"),
    ];

    /// <summary>What a schema has no words for.</summary>
    public static IReadOnlyList<(string Place, string Value, string Fault)> RefusedByTheReaderAlone { get; } =
    [
        ("/unit", "\"99999\"", "/unit unknown-unit"),
        ("/unit", "\"99\"", "/unit unknown-unit"),
        ("/from", "\"2026-02-29\"", "/from malformed"),
        ("/to", "\"2025-10-31\"", "/to out-of-range"),
        ("/title", "\"Kế hoạch của 001099012345\"", "/title personal-data"),
        ("/teams/village/max", "6", "/teams/village/max out-of-range"),
        ("/teams/village/perVillage", """{ "min": 2, "max": 1 }""", "/teams/village/perVillage/max out-of-range"),
        (AnotherTarget, Target + """, "by": "2027-01-01" }""", "/targets/4/by out-of-range"),
        (AnotherTarget, Target + """, "by": "2025-10-31" }""", "/targets/4/by out-of-range"),
        (AnotherTarget, """{ "indicator": "team-size-ok", "value": 90, "always": true }""", "/targets/4/indicator doubled"),
        (AnotherTarget, """{ "indicator": "supports-per-team", "value": 60, "every": "quarter" }""", "/targets/4/indicator doubled"),
        (AnotherRow, """{ "from": "team", "to": "commune", "every": "quarter" }""", "/reports/1/every doubled"),
    ];

    public static IReadOnlyList<(string Place, string Value)> Accepted { get; } =
    [
        ("/to", "null"),
        ("/to", "-"),
        ("/from", "\"2024-02-29\""),
        ("/unit", "\"37\""),
        ("/source/issuedOn", "\"2025-11-05\""),
        ("/source/issuedOn", "null"),
        ("/source/basis", "[]"),
        ("/source/signer", "\"Phó Chủ tịch\""),
        ("/closingDays", "-"),
        ("/closingDays", "90"),
        ("/teams", "null"),
        ("/teams/village/perVillage", "null"),
        ("/teams/village/perVillage", """{ "min": 1, "max": null }"""),
        ("/teams/commune", """{ "max": 10, "perVillage": null, "leader": true }"""),
        ("/targets", "[]"),
        (AnotherTarget, Target + """, "always": true }"""),
        (AnotherTarget, Target + """, "always": null, "every": "year", "by": null, "quota": null, "window": null }"""),
        (AnotherTarget, Target + """, "by": "2026-12-31" }"""),
        (AnotherTarget, """{ "indicator": "team-size-ok", "value": 80, "by": "2026-06-30" }"""),
        (AnotherTarget, """{ "indicator": "active-days-per-week", "value": 2.5, "every": "month" }"""),
        (AnotherTarget, """{ "indicator": "members-trained", "value": 100, "every": "year" }"""),
        (AnotherRow, Row + "}"),
        (AnotherRow, Row + """, "before": null, "month": "last", "default": false }"""),
        (AnotherRow, Row + """, "before": 31, "month": "next", "default": true }"""),
        (AnotherRow, """{ "from": "team", "to": "commune", "every": "half-year", "before": 21, "month": "last" }"""),
        ("/reports", "null"),
        ("/changes", """[{ "on": "2026-02-01", "decision": "12/QĐ-UBND", "note": "Nâng chỉ tiêu" }]"""),
    ];
}
