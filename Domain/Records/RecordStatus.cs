namespace Tcns.Domain.Records;

/// <summary>Where a record stands.</summary>
public enum RecordStatus
{
    Active,

    /// <summary><c>Trả lại</c>: the commune asks for a correction. It counts until it is amended or voided.</summary>
    Returned,

    /// <summary><c>Hủy</c>: it counts nowhere, and is kept.</summary>
    Voided,
}
