namespace ServiceDesk.Logs;

/// <summary>The fields that a mapping can name a column for.</summary>
internal static class LogField
{
    internal const string Ticket = "ticket";
    internal const string At = "at";
    internal const string Activity = "activity";
    internal const string Actor = "actor";
    internal const string Customer = "customer";
    internal const string Channel = "channel";
    internal const string Kind = "kind";
    internal const string Priority = "priority";
    internal const string Text = "text";

    internal static readonly string[] Required = [Ticket, At, Activity];

    internal static readonly string[] All = [Ticket, At, Activity, Actor, Customer, Channel, Kind, Priority, Text];
}
