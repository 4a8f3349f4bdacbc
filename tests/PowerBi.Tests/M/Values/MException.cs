namespace Tcns.PowerBi.Tests.M.Values;

/// <summary>An error as M raises it, which <c>try</c> catches.</summary>
internal sealed class MException(string reason, string message, object? detail = null) : Exception(message)
{
    private static readonly MShape Shape = new(["Reason", "Message", "Detail"]);

    public string Reason { get; } = reason;

    public object? Detail { get; } = detail;

    /// <summary>What <c>(try …)[Error]</c> gives.</summary>
    public MRecord Record => new(Shape, [Reason, Message, Detail]);

    public static MException Expression(string message, object? detail = null) => new("Expression.Error", message, detail);

    public static MException Format(string message, object? detail = null) => new("DataFormat.Error", message, detail);

    public static MException DataSource(string message, object? detail = null) => new("DataSource.Error", message, detail);

    /// <summary>A value that has not the type asked for. Simple values are shown, others named by their type.</summary>
    public static MException NotOfType(object? value, MType type) => Expression(
        value is MTable or MList or MRecord or MBinary or IMFunction or MType
            ? $"We cannot convert a value of type {MType.Of(value).Word} to type {type.Word}."
            : $"We cannot convert the value {ValueText.Of(value)} to type {type.Word}.",
        value);

    public static MException NoField(string name) => Expression($"The field '{name}' of the record wasn't found.", name);

    public static MException NoColumn(string name) => Expression($"The column '{name}' of the table wasn't found.", name);

    public override string ToString() => $"{Reason}: {Message}";
}
