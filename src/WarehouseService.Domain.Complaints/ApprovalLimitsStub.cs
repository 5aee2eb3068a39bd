using NodaTime;
namespace WarehouseService.Domain.Complaints;
#pragma warning disable CS1591
public sealed record ApprovalLimits : IPolicy
{
    public required string Id { get; init; }
    public Instant EffectiveFrom { get; init; } = Instant.FromUnixTimeTicks(NodaConstants.BclEpoch.ToUnixTimeTicks());
    public Money StandingAuthority { get; init; } = Money.OfMajor(200, Domain.Currency.Of("CNY"));
    internal Currency Currency => StandingAuthority.Currency;
    public Money? LimitOf(Role role) => role == Role.Supervisor ? Money.OfMajor(2000, Currency) : role == Role.Finance ? Money.OfMajor(20000, Currency) : null;
    public Duration Period { get; init; } = Duration.FromDays(30);
    public Duration ApprovalValidFor { get; init; } = Duration.FromDays(7);
}
public interface IApprovalLimits { ApprovalLimits InForce(string tenant, Instant at); }
