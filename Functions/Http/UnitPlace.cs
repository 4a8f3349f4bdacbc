namespace Tcns.Functions.Http;

/// <summary>Where a request names the unit that it is about.</summary>
internal enum UnitPlace
{
    /// <summary>It is about none: reference data, or the caller alone.</summary>
    None,

    /// <summary>The property <c>unit</c> of the body, or <c>commune</c> where only a commune can be meant.</summary>
    Body,

    /// <summary>The query parameter <c>unit</c>; the key's own when absent.</summary>
    Query,

    /// <summary>The path: its <c>{province}</c>, <c>{commune}</c>, <c>{team}</c>, <c>{village}</c>, or <c>{unit}</c> of any level.</summary>
    Route,

    /// <summary>The stored thing that the path names; the endpoint checks it when it has read it.</summary>
    Stored,
}
