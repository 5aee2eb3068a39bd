using NodaTime;

namespace WarehouseService.Domain.Storage;

/// <summary>The checks that every store makes of its arguments, so that all of them refuse alike. For those who write stores.</summary>
public static class StoreArguments
{
    /// <summary>Throws unless a page of this size may be asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not 1 to <see cref="Page{T}.MaxSize"/>.</exception>
    public static void RequirePageSize(int max)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(max, Page<object>.MaxSize);
    }

    /// <summary>Throws unless the lease is positive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is zero or negative.</exception>
    public static void RequireLease(Duration lease)
    {
        if (lease <= Duration.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(lease), lease, "A lease must be longer than zero.");
        }
    }
}
