using System.Globalization;
using WarehouseService.Domain.Exploration;

// Explores every scenario over a sound store and over each flawed one that it must break with. Arguments: how many schedules, and the seed that
// chooses them. Its exit code is the number of findings that were not expected.
var numbers = args.Select(number => uint.Parse(number, CultureInfo.InvariantCulture)).ToArray();
var (schedules, seed) = (numbers.ElementAtOrDefault(0) is var many and > 0 ? many : 1_000, numbers.ElementAtOrDefault(1));

// What is made but once is made before: while a type is being made, Coyote cannot let another command go on.
foreach (var scenario in Scenario.All)
{
    await scenario.RehearseAsync();
}

var findings =
    (from scenario in Scenario.All from flaw in scenario.BreaksWith.Prepend(Flaw.None) select Finding.Of(scenario, flaw, schedules, seed)).ToList();
foreach (var finding in findings)
{
    Console.WriteLine(finding);
}

var unexpected = findings.Count(finding => !finding.IsExpected);
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{findings.Sum(finding => finding.Schedules)} schedules in {findings.Sum(finding => finding.Elapsed.TotalSeconds):0.0} s, {unexpected} unexpected findings"));
return unexpected;
