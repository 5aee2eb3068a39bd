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

    /// <summary>Throws unless the key was made by its constructor.</summary>
    /// <exception cref="ArgumentException">It is <c>default</c>.</exception>
    public static void RequireKey(AggregateKey key)
    {
        if (key == default)
        {
            throw new ArgumentException("A key names a tenant, a kind and an id; it is default.", nameof(key));
        }
    }

    /// <summary>Throws unless the command id is null or an <see cref="Identifier"/>.</summary>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static void RequireCommandId(string? commandId)
    {
        if (commandId is not null)
        {
            Identifier.Require(commandId, nameof(commandId));
        }
    }

    /// <summary>Throws unless everything the filter asks for can be stored.</summary>
    /// <exception cref="ArgumentException">It asks for text that no record can have, or its statuses are <c>default</c>.</exception>
    public static void RequireFilter(RecordFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        Identifier.Require(filter.Tenant, nameof(filter.Tenant));
        Identifier.Require(filter.Kind, nameof(filter.Kind));
        if (filter.Statuses.IsDefault)
        {
            throw new ArgumentException("Statuses that do not filter are empty; they are default.", nameof(filter));
        }

        foreach (var text in (IEnumerable<string?>)[.. filter.Statuses, filter.Queue, filter.Assignee, filter.Customer])
        {
            if (text is not null && !Identifier.IsStorable(text))
            {
                throw new ArgumentException("The filter asks for text with NUL or half a surrogate pair, which no record can have.", nameof(filter));
            }
        }
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

    /// <summary>Throws unless tenant and id can name a secret of an <see cref="IKeyVault"/>.</summary>
    /// <exception cref="ArgumentException">One of them is not an <see cref="Identifier"/>.</exception>
    public static void RequireSecretId(string tenant, string id)
    {
        Identifier.Require(tenant, nameof(tenant));
        Identifier.Require(id, nameof(id));
    }

    /// <summary>Throws unless an <see cref="IKeyVault"/> can keep the secret.</summary>
    /// <exception cref="ArgumentException">It is empty, or longer than <see cref="IKeyVault.MaxSecretLength"/>.</exception>
    public static void RequireSecret(byte[] secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (secret.Length is 0 or > IKeyVault.MaxSecretLength)
        {
            throw new ArgumentException($"A secret has 1 to {IKeyVault.MaxSecretLength} bytes; it has {secret.Length}.", nameof(secret));
        }
    }
}
