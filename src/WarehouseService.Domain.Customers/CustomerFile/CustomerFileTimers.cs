namespace WarehouseService.Domain.Customers;

/// <summary>The work that customers' files leave behind.</summary>
public static class CustomerFileTimers
{
    /// <summary>An erased file's key must be destroyed. The desk does so at once; this makes sure of it if the desk did not live to.</summary>
    public const string DestroyKey = "timer/destroy-key";
}
