using Tcns.Domain.Forms;

namespace Tcns.Functions.Http;

/// <summary>A request that is read from a JSON object, field by field, so that every fault is found at once.</summary>
internal interface IPostedObject<out T>
{
    string? Unit { get; }

    static abstract T Read(JsonFields fields);
}
