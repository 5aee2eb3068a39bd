namespace WarehouseService.Domain;

/// <summary>Who asks for money, who approves it and who pays it are three people. Pure and thread-safe.</summary>
/// <remarks>
/// A person is an <see cref="Actor.Id"/>, whatever the role: a supervisor who also works as an agent is one person, and being of another group never
/// makes two of one. A house whose ids differ by role for the same person cannot be helped by any such rule; give each person one id.
/// </remarks>
public static class SegregationOfDuties
{
    /// <summary>Whether two actors are one person.</summary>
    public static bool IsSamePerson(Actor one, Actor other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one.Id == other.Id;
    }
}
