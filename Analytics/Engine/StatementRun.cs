using Tcns.Analytics.Engine.Handles;

namespace Tcns.Analytics.Engine;

/// <summary>A statement's way from text to result.</summary>
internal static class StatementRun
{
    private const string Interrupted = "INTERRUPT";

    /// <summary>A thread that fails stops the others; now and then one of these says that it was stopped before the first says why.</summary>
    private const string LostReason = " Nobody cancelled: one thread failed and another spoke first. Run it with one thread to see why.";

    public static ResultHandle Run(ConnectionHandle connection, Statement statement, bool streaming, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using var prepared = Prepare(connection, statement);
        Binder.Bind(prepared, statement);
        return Run(connection, prepared, statement, streaming, cancel);
    }

    public static void RunEach(ConnectionHandle connection, Statement text, CancellationToken cancel)
    {
        var count = DuckDbLibrary.duckdb_extract_statements(connection, text.Sql, out var extracted);
        using var statements = extracted;
        var trouble = DuckDbLibrary.Message(DuckDbLibrary.duckdb_extract_statements_error(statements));
        if (trouble.Length > 0)
            throw EngineException.Of(text, trouble);

        for (var i = 0UL; i < count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var statement = Statement.Create($"{text.Name} (statement {i + 1})", text.Sql);
            var state = DuckDbLibrary.duckdb_prepare_extracted_statement(connection, statements, i, out var handle);
            using var prepared = Checked(state, handle, statement);
            Run(connection, prepared, statement, streaming: false, cancel).Dispose();
        }
    }

    public static Exception Failure(Statement statement, string trouble, CancellationToken cancel) =>
        cancel.IsCancellationRequested
            ? new OperationCanceledException($"{statement.Name} was cancelled.", cancel)
            : EngineException.Of(statement, trouble.StartsWith(Interrupted, StringComparison.Ordinal) ? trouble + LostReason : trouble);

    /// <summary>Must be disposed of before the connection is used for anything else.</summary>
    public static CancellationTokenRegistration Interrupt(ConnectionHandle connection, CancellationToken cancel) =>
        cancel.UnsafeRegister(static connection => DuckDbLibrary.duckdb_interrupt((ConnectionHandle)connection!), connection);

    private static ResultHandle Run(
        ConnectionHandle connection, PreparedHandle prepared, Statement statement, bool streaming, CancellationToken cancel)
    {
        using var pending = Start(prepared, statement, streaming);

        // Only now: the start forgets an interrupt that came before it.
        using var interrupt = Interrupt(connection, cancel);
        var result = new ResultHandle();
        if (DuckDbLibrary.duckdb_execute_pending(pending, result) == 0)
            return result;

        using (result)
            throw Failure(statement, DuckDbLibrary.Message(DuckDbLibrary.duckdb_result_error(result)), cancel);
    }

    private static PreparedHandle Prepare(ConnectionHandle connection, Statement statement) =>
        Checked(DuckDbLibrary.duckdb_prepare(connection, statement.Sql, out var prepared), prepared, statement);

    private static PreparedHandle Checked(int state, PreparedHandle prepared, Statement statement)
    {
        if (state == 0)
            return prepared;

        using (prepared)
            throw EngineException.Of(statement, DuckDbLibrary.Message(DuckDbLibrary.duckdb_prepare_error(prepared)));
    }

    private static PendingHandle Start(PreparedHandle prepared, Statement statement, bool streaming)
    {
        var state = streaming
            ? DuckDbLibrary.duckdb_pending_prepared_streaming(prepared, out var pending)
            : DuckDbLibrary.duckdb_pending_prepared(prepared, out pending);
        if (state == 0)
            return pending;

        using (pending)
            throw EngineException.Of(statement, DuckDbLibrary.Message(DuckDbLibrary.duckdb_pending_error(pending)));
    }
}
