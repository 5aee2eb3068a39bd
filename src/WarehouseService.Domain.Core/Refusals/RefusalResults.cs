using FluentResults;

namespace WarehouseService.Domain;

/// <summary>Reads the refusal out of a result.</summary>
public static class RefusalResults
{
    /// <summary>The refusal with the first kind among the result's errors, or null if it succeeded or failed otherwise.</summary>
    public static Refusal? Refusal(this IResultBase result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Reasons.OfType<Refusal>().MinBy(refusal => refusal.Kind.Value);
    }
}
