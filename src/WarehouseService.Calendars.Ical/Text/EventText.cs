namespace WarehouseService.Calendars.Ical.Text;

/// <summary>The lines of one event, in order, without those of components inside it.</summary>
internal sealed class EventText(int place, int number)
{
    private readonly List<ContentLine> _lines = [];

    public void Add(ContentLine line) => _lines.Add(line);

    /// <summary>All lines of one name, in order.</summary>
    public IEnumerable<ContentLine> All(string name) => _lines.Where(line => line.Name == name);

    /// <summary>The UID; null if there is none to speak of.</summary>
    public string? Uid => All("UID").Select(uid => uid.Value).FirstOrDefault(value => value.Length > 0);

    /// <summary>How a fault names a field of the event: by its UID, else by its place among the events of the document.</summary>
    /// <param name="name">The property.</param>
    /// <param name="line">The line it stands on; the event's first line if there is none.</param>
    public string Field(string name, ContentLine? line) =>
        $"{name} of event {(Uid is { } uid ? Faults.Shown(uid) : $"no. {place}")} (line {line?.Number ?? number})";
}
