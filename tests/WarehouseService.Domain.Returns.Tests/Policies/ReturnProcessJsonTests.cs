using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using WarehouseService.Domain.Documents;
using WarehouseService.Domain.Returns.Json;

namespace WarehouseService.Domain.Returns.Tests.Policies;

public sealed class ReturnProcessJsonTests
{
    private const string Full =
        """
        {
          "id": "house", "effectiveFrom": "2026-01-01T00:00:00Z", "authorisesAtOnce": false, "authorisationValidFor": "240:00:00", "appeals": 2,
          "appealWithin": "0:00:00", "refundsInstantly": true, "sellerBearsLoss": false, "refundWithin": { "count": 7, "unit": "working_days" }
        }
        """;

    public static Arbitrary<ReturnProcess> Processes() => (
        from at in Gen.Choose(-1, 1_000)
        from flags in Gen.Choose(0, 7)
        from valid in Gen.Choose(1, int.MaxValue)
        from appeals in Gen.Choose(0, 5)
        from within in Gen.Choose(0, int.MaxValue)
        from days in Gen.Choose(-1, CountingRule.Longest)
        from unit in Gen.Elements(DeadlineUnit.All.AsEnumerable())
        select new ReturnProcess
        {
            Id = "house",
            EffectiveFrom = at < 0 ? ReturnProcess.Default.EffectiveFrom : Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromMilliseconds(at),
            AuthorisesAtOnce = (flags & 1) == 0,
            AuthorisationValidFor = Duration.FromMilliseconds(valid),
            Appeals = appeals,
            AppealWithin = Duration.FromSeconds(within),
            RefundsInstantly = (flags & 2) == 0,
            SellerBearsLoss = (flags & 4) == 0,
            RefundWithin = days < 0 ? null : new() { Count = days, Unit = unit, RollsOverRestDays = flags == 3 },
        }).ToArbitrary();

    [Property(Arbitrary = [typeof(ReturnProcessJsonTests)])]
    public bool A_process_that_was_written_reads_back_equal_and_is_allowed_by_the_schema(ReturnProcess process)
    {
        var json = ReturnProcessJson.Write(process);
        return ReturnProcessJson.Read(json) == process && Schemas.AllowsProcess(json);
    }

    [Fact]
    public void A_document_reads_as_it_looks()
    {
        Assert.Equal(
            new ReturnProcess
            {
                Id = "house",
                EffectiveFrom = Instant.FromUtc(2026, 1, 1, 0, 0),
                AuthorisesAtOnce = false,
                AuthorisationValidFor = Duration.FromDays(10),
                Appeals = 2,
                AppealWithin = Duration.Zero,
                RefundsInstantly = true,
                SellerBearsLoss = false,
                RefundWithin = new() { Count = 7, Unit = DeadlineUnit.WorkingDays },
            },
            ReturnProcessJson.Read(Full));
        Assert.True(Schemas.AllowsProcess(Full));
    }

    [Fact]
    public void What_is_left_out_is_as_it_is_by_default()
    {
        Assert.Equal(ReturnProcess.Default with { Id = "house" }, ReturnProcessJson.Read("""{ "id": "house" }"""));
        Assert.Null(ReturnProcessJson.Read("""{ "id": "house", "refundWithin": "none" }""").RefundWithin);
    }

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        var malformed = Assert.Throws<MalformedDocumentException>(() => ReturnProcessJson.Read(
            """
            {
              "id": "", "effectiveFrom": "soon", "authorisesAtOnce": 1, "authorisationValidFor": "0:00:00", "appeals": -1, "appealWithin": "-1:00:00",
              "refundWithin": "never", "refundsSlowly": true
            }
            """));
        Assert.Equal(
            ["appealWithin", "appeals", "authorisationValidFor", "authorisesAtOnce", "effectiveFrom", "id", "refundWithin", "refundsSlowly"],
            malformed.Faults.Select(fault => fault.Field).Order(StringComparer.Ordinal));
    }
}
