using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace WarehouseService.Domain.Sla;

/// <summary>
/// What is timed. The set is open: a host adds measures of its own. Equal if the names are.
/// </summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed partial record SlaMeasure
{
    /// <summary>From opening to the first public message by a person; an automatic acknowledgement does not count.</summary>
    public static readonly SlaMeasure FirstResponse = new("first_response");

    /// <summary>From the first unanswered customer message to the next public message by a person.</summary>
    public static readonly SlaMeasure NextResponse = new("next_response");

    /// <summary>From one public message by a person to the next, while the case is open: the customer is kept informed.</summary>
    public static readonly SlaMeasure PeriodicUpdate = new("periodic_update");

    /// <summary>From opening to resolving; the customer's waits do not count.</summary>
    public static readonly SlaMeasure Resolution = new("resolution");

    /// <summary>From a refund's approval to its payment.</summary>
    public static readonly SlaMeasure Refund = new("refund");

    /// <summary>From filing a complaint to acknowledging it.</summary>
    public static readonly SlaMeasure ComplaintAcknowledgement = new("complaint_acknowledgement");

    /// <summary>From filing a complaint to the first decision told to the customer.</summary>
    public static readonly SlaMeasure ComplaintAnswer = new("complaint_answer");

    /// <summary>From asking another department for work to its being done; done is not yet confirmed.</summary>
    public static readonly SlaMeasure CoordinationTask = new("coordination_task");

    /// <summary>The longest name, in characters.</summary>
    public const int MaxLength = 100;

    private SlaMeasure(string name) => Name = name;

    /// <summary>The measures that this package defines.</summary>
    public static ImmutableArray<SlaMeasure> All { get; } =
    [
        FirstResponse, NextResponse, PeriodicUpdate, Resolution, Refund, ComplaintAcknowledgement, ComplaintAnswer, CoordinationTask,
    ];

    /// <summary>The stable name, in <c>snake_case</c>.</summary>
    public string Name { get; }

    /// <summary>A host's own measure.</summary>
    /// <param name="name">
    /// Parts in <c>snake_case</c> joined by dots, the first of them the host's: <c>acme.quality_check</c>. The dot tells an own measure
    /// from a known one that was misspelt.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException">It is not such a name, or longer than <see cref="MaxLength"/>.</exception>
    public static SlaMeasure Own(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return IsOwn(name) ? new SlaMeasure(name) : throw new ArgumentException($"name is '{name}'; expected {OwnExpected}.", nameof(name));
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal const string OwnExpected = "an own measure's name in snake_case behind the host's and a dot, such as acme.quality_check";

    /// <summary>The measure of this name, known or own; null if it is neither.</summary>
    internal static SlaMeasure? Find(string name) => All.FirstOrDefault(measure => measure.Name == name) ?? (IsOwn(name) ? new SlaMeasure(name) : null);

    private static bool IsOwn(string name) => name.Length <= MaxLength && OwnName().IsMatch(name);

    [GeneratedRegex(@"^[a-z][a-z0-9]*(_[a-z0-9]+)*(\.[a-z][a-z0-9]*(_[a-z0-9]+)*)+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OwnName();
}
