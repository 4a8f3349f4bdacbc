using Tcns.Domain.Records;
using Tcns.Functions.Http;

namespace Tcns.Functions.Records;

/// <summary>What was decided on a wish to change a record: refused, or written so (not at all, where it is so already).</summary>
internal sealed record RecordChange
{
    private RecordChange(Problem? refusal, FieldRecord? after)
    {
        Refusal = refusal;
        After = after;
    }

    public static RecordChange None { get; } = new(null, null);

    public Problem? Refusal { get; }

    public FieldRecord? After { get; }

    public static RecordChange Refuse(Problem problem) => new(problem, null);

    public static RecordChange Write(FieldRecord after) => new(null, after);
}
