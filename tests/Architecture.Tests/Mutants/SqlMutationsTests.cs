using Tcns.Mutation.Sql;

namespace Tcns.Architecture.Tests.Mutants;

public class SqlMutationsTests
{
    [Theory]
    [InlineData("a < 3", "a <= 3", "a >= 3", "a < 4", "a < 2")]
    [InlineData("count(*) AS count", "max(*) AS count")]
    [InlineData("day BETWEEN first AND as_of", "day BETWEEN first + 1 AND as_of", "day BETWEEN first AND as_of - 1")]
    [InlineData("x IS NOT NULL OR y", "x IS  NULL OR y", "x IS NOT NULL AND y")]
    [InlineData("FROM a LEFT JOIN b USING (c, d)", "FROM a JOIN b USING (c, d)", "FROM a LEFT JOIN b USING ( d)", "FROM a LEFT JOIN b USING (c)")]
    [InlineData("WHERE a = b AND c", "WHERE true AND c", "WHERE a = b AND true", "WHERE a <> b AND c", "WHERE a = b OR c")]
    [InlineData("sum(x) FILTER (y)", "max(x) FILTER (y)", "count(x) FILTER (y)", "sum(x) ")]
    [InlineData("coalesce(x, 0)", "(x)", "coalesce(x, 1)")]
    [InlineData("CREATE TABLE t (x DECIMAL(18, 6) NOT NULL); -- 5 < 6")]
    [InlineData("CASE WHEN a THEN 'b' END", "CASE WHEN false THEN 'b' END", "CASE WHEN a THEN '' END")]
    public void Sql_gets_these_faults_and_no_others(string sql, params string[] expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), SqlMutations.Of("x.sql", sql).Select(mutant => mutant.In(sql)).Order(StringComparer.Ordinal));
}
