using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace WarehouseService.Tests.PostgreSql;

/// <summary>A class of tests that needs a PostgreSQL server: all of it is skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPostgreSqlAttribute : Attribute
{
    /// <summary>Whether it must be a server that the tests start, for they also kill it.</summary>
    public bool OfOurOwn { get; init; }
}

/// <summary>xunit's own, but for classes that need what is not there. Clauses are inherited, so their own attributes cannot tell.</summary>
public sealed class SkippingFramework(IMessageSink messages) : XunitTestFramework(messages)
{
    protected override ITestFrameworkDiscoverer CreateDiscoverer(IAssemblyInfo assemblyInfo) =>
        new Discoverer(assemblyInfo, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Discoverer(IAssemblyInfo assembly, ISourceInformationProvider sources, IMessageSink messages)
        : XunitTestFrameworkDiscoverer(assembly, sources, messages)
    {
        protected override bool FindTestsForMethod(
            ITestMethod testMethod, bool includeSourceInformation, IMessageBus messageBus, ITestFrameworkDiscoveryOptions discoveryOptions) =>
            testMethod.Method.GetCustomAttributes(typeof(FactAttribute)).Any() && WhyNot(testMethod) is { } reason
                ? ReportDiscoveredTestCase(
                    new XunitSkippedDataRowTestCase(DiagnosticMessageSink, TestMethodDisplay.ClassAndMethod, TestMethodDisplayOptions.None, testMethod, reason),
                    includeSourceInformation, messageBus)
                : base.FindTestsForMethod(testMethod, includeSourceInformation, messageBus, discoveryOptions);

        private static string? WhyNot(ITestMethod method) => method.TestClass.Class.ToRuntimeType()?.GetCustomAttribute<NeedsPostgreSqlAttribute>() switch
        {
            null => null,
            { OfOurOwn: true } => PostgreSqlServer.WhyNoneOfOurs,
            _ => PostgreSqlServer.WhyNot,
        };
    }
}
