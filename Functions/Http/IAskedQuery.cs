namespace Tcns.Functions.Http;

/// <summary>A query that is read parameter by parameter, so that every fault is found at once and the description of the API knows each.</summary>
internal interface IAskedQuery<out T>
{
    static abstract T Read(QueryFields fields);
}
