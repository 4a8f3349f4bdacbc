using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Language;

/// <content><c>error</c> and <c>try</c>. A gap goes through any <c>try</c>.</content>
internal sealed partial class Compiler
{
    private static readonly MShape Failed = new(["HasError", "Error"]);
    private static readonly MShape Succeeded = new(["HasError", "Value"]);

    private Code Raise(Syntax node, Names? names)
    {
        var raised = Expression(node["paired"], names);
        return frame => throw (raised(frame) switch
        {
            string message => MException.Expression(message),
            MRecord record => OfRecord(record),
            var other => new EvaluationGap($"{Place(node)}: error {ValueText.Of(other)} is not known."),
        });
    }

    private static Exception OfRecord(MRecord record)
    {
        if (record.Names.FirstOrDefault(name => name is not ("Reason" or "Message" or "Detail")) is { } other)
            return new EvaluationGap($"The field {other} of an error is not known.");
        return record.TryGet("Reason", out var reason) && record.TryGet("Message", out var message)
            ? new MException(Arguments.TextOf(reason), Arguments.TextOf(message), record.TryGet("Detail", out var detail) ? detail : null)
            : new EvaluationGap("An error without a reason or a message is not known.");
    }

    private Code Try(Syntax node, Names? names)
    {
        var tried = Expression(node["protectedExpression"], names);
        if (node.Maybe("handler") is not { } handler)
            return frame => Outcome(tried, frame);

        var handling = Expression(handler["paired"], names);
        var catches = handler.Kind == "CatchExpression";
        return frame =>
        {
            try
            {
                return tried(frame);
            }
            catch (MException caught)
            {
                return catches ? Handle((IMFunction)handling(frame)!, handler, caught) : handling(frame);
            }
        };
    }

    private static object? Handle(IMFunction handler, Syntax node, MException caught) =>
        handler.Invoke(node["paired"]["parameters"].Each("content").Any() ? [caught.Record] : []);

    private static MRecord Outcome(Code tried, Frame frame)
    {
        try
        {
            return new MRecord(Succeeded, [false, tried(frame)]);
        }
        catch (MException caught)
        {
            return new MRecord(Failed, [true, caught.Record]);
        }
    }
}
