using BenchmarkDotNet.Running;
using WarehouseService.Storage.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(CommitBenchmarks).Assembly).Run(args);
