[assembly: TestFramework("WarehouseService.Tests.PostgreSql." + nameof(WarehouseService.Tests.PostgreSql.SkippingFramework), "WarehouseService.Storage.Tests")]
