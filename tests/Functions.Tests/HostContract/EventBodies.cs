using System.Text.Json;
using Tcns.Storage.Changes;

namespace Tcns.Functions.Tests.HostContract;

/// <summary>What the Functions host posts when an event fires, as seen on the wire.</summary>
internal static class EventBodies
{
    public const string WithStatus =
        """{"Schedule":{"AdjustForDST":true},"ScheduleStatus":{"Last":"2026-10-01T00:00:00+00:00","Next":"2026-11-01T00:00:00+00:00","LastUpdated":"2026-10-01T00:00:00+00:00"},"IsPastDue":false}""";

    public const string WithNullStatus = """{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}""";

    public const string WithoutStatus = """{"Schedule":{"AdjustForDST":true},"IsPastDue":false}""";

    public const string PastDue =
        """{"Schedule":{"AdjustForDST":true},"ScheduleStatus":{"Last":"0001-01-01T00:00:00+00:00","Next":"2026-11-01T00:00:00+00:00","LastUpdated":"0001-01-01T00:00:00+00:00"},"IsPastDue":true}""";

    public static string Timer(string timer) =>
        """{"Data":{"timer":""" + timer + """},"Metadata":{"sys":{"MethodName":"Retention","UtcNow":"2026-11-01T00:00:00.1234567Z","RandGuid":"6f6b4e1c-8a5c-4b7e-9a25-0f6f0a3a8a11"}}}""";

    /// <summary>As with <c>dataType: binary</c>: the plain Base64 of the message.</summary>
    public static string BinaryMessage(ReadOnlySpan<byte> message) => Message(Convert.ToBase64String(message));

    public static string BinaryMessage(RebuildOrder order) => BinaryMessage(System.Text.Encoding.UTF8.GetBytes(RebuildOrderText.Write(order)));

    /// <summary>As without <c>dataType</c>: a JSON string inside a JSON string.</summary>
    public static string QuotedMessage(RebuildOrder order) => Message(JsonSerializer.Serialize(RebuildOrderText.Write(order)));

    private static string Message(string data) =>
        """{"Data":{"message":""" + JsonSerializer.Serialize(data) +
        """},"Metadata":{"DequeueCount":"1","Id":"","InsertionTime":"\"2026-11-01T00:00:00+00:00\"","PopReceipt":"","sys":{"MethodName":"Rebuild","UtcNow":"2026-11-01T00:00:00.1Z","RandGuid":"6f6b4e1c-8a5c-4b7e-9a25-0f6f0a3a8a11"}}}""";
}
