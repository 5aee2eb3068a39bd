namespace WarehouseService.Domain.Storage;

/// <summary>The address of a record: case-sensitive text.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public readonly record struct AggregateKey : IComparable<AggregateKey>
{
    /// <summary>A key.</summary>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="kind">What it is, for example <c>ticket</c>.</param>
    /// <param name="id">Its id, unique within tenant and kind.</param>
    /// <exception cref="ArgumentException">One of them is not an <see cref="Identifier"/>.</exception>
    public AggregateKey(string tenant, string kind, string id)
    {
        Tenant = Identifier.Require(tenant, nameof(tenant));
        Kind = Identifier.Require(kind, nameof(kind));
        Id = Identifier.Require(id, nameof(id));
    }

    /// <summary>Whose it is.</summary>
    public string Tenant { get; }

    /// <summary>What it is.</summary>
    public string Kind { get; }

    /// <summary>Its id, unique within tenant and kind.</summary>
    public string Id { get; }

    /// <summary>The order in which stores lock: by tenant, kind and id, each by <see cref="CodePointComparer"/>.</summary>
    public int CompareTo(AggregateKey other)
    {
        var order = CodePointComparer.Instance.Compare(Tenant, other.Tenant);
        order = order != 0 ? order : CodePointComparer.Instance.Compare(Kind, other.Kind);
        return order != 0 ? order : CodePointComparer.Instance.Compare(Id, other.Id);
    }

    /// <summary>Whether one key comes before another.</summary>
    public static bool operator <(AggregateKey left, AggregateKey right) => left.CompareTo(right) < 0;

    /// <summary>Whether one key comes after another.</summary>
    public static bool operator >(AggregateKey left, AggregateKey right) => left.CompareTo(right) > 0;

    /// <summary>Whether one key comes before another or is the same.</summary>
    public static bool operator <=(AggregateKey left, AggregateKey right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one key comes after another or is the same.</summary>
    public static bool operator >=(AggregateKey left, AggregateKey right) => left.CompareTo(right) >= 0;

    /// <summary><c>tenant/kind/id</c>.</summary>
    public override string ToString() => $"{Tenant}/{Kind}/{Id}";
}
