using Tcns.Domain.Forms;
using System.Text.Json;

namespace Tcns.Functions.Http;

/// <summary>A body: what was read of it and everything that is wrong with it, or why it could not be read.</summary>
internal sealed class Posted<T> : IPosted
    where T : class, IPostedObject<T>
{
    private readonly T? value;

    private Posted(T? value, IReadOnlyList<Fault> faults, Problem? trouble)
    {
        this.value = value;
        Faults = faults;
        Trouble = trouble;
    }

    public T Value => value ?? throw new InvalidOperationException("The body could not be read.");

    public IReadOnlyList<Fault> Faults { get; }

    public Problem? Trouble { get; }

    public string? Unit => value?.Unit;

    public static async ValueTask<Posted<T>> BindAsync(HttpContext context)
    {
        var (json, trouble) = await Bodies.ReadJsonAsync(context.Request);
        if (json is null)
            return new Posted<T>(null, [], trouble);
        using (json)
        {
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return new Posted<T>(null, [], Problems.Unreadable);
            var fields = new JsonFields(json.RootElement);
            var read = T.Read(fields);
            return new Posted<T>(read, fields.Finish(), null);
        }
    }
}
