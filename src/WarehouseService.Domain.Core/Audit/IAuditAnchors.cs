namespace WarehouseService.Domain;

/// <summary>Takes anchors of audit chains out of the house: to a timestamping service, a notary, write-once storage, another team's mailbox.</summary>
/// <remarks>Implementations are thread-safe. Whoever can change the store must not be able to change what was handed out.</remarks>
public interface IAuditAnchors
{
    /// <summary>Hands out an anchor. The same one may come twice.</summary>
    /// <param name="tenant">Whose chain it is.</param>
    /// <param name="anchor">The anchor.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task HandOutAsync(string tenant, AuditAnchor anchor, CancellationToken cancellationToken = default);
}
