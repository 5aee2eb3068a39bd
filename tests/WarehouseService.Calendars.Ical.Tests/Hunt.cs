#pragma warning disable CA1310, CA1031, CA1305, CA1001
using FsCheck.Fluent;
using NodaTime;
using System.Text.RegularExpressions;
namespace WarehouseService.Calendars.Ical.Tests;
public sealed class Hunt
{
    [Fact]
    public void Go()
    {
        var shapes = new Dictionary<string,(int, string)>(); int refused = 0, n = 0, nonempty = 0;
        foreach (var c in RuleCases.Case().Generator.Sample(40000, 30))
        {
            n++;
            var shape = Regex.Replace(c.Rule.ToString(), "=[^;]*", m => m.Value.StartsWith("=Y")||m.Value.StartsWith("=M")||m.Value.StartsWith("=W")||m.Value.StartsWith("=D") ? m.Value : "");
            string? what = null;
            try {
              var read = IcalDates.Read(c.Ics, c.Range).Select(d => d.Date).ToList();
              if (!c.Rule.Dates(c.Start, c.Start).Any()) what = "not refused";
              else { var e = c.Expected.Distinct().Order().ToList(); if (e.Count>0) nonempty++; if (!e.SequenceEqual(read)) what = $"missing {string.Join(' ', e.Except(read).Take(5).Select(d=>d.ToString("R",null)))} too many {string.Join(' ', read.Except(e).Take(5).Select(d=>d.ToString("R",null)))}"; }
            } catch (IcalDocumentException x) { if (c.Rule.Dates(c.Start, c.Start).Any()) what = x.Message; else refused++; }
            catch (Exception x) { what = x.GetType().ToString() + x.Message; }
            if (what != null) { shapes.TryGetValue(shape, out var old); if (old.Item2==null||true) shapes[shape] = (old.Item1+1, $"{c.Rule} from {c.Start:R} +{c.Days} in {c.Range.Start:R}..{c.Range.End:R}: {what}"); }
        }
        Assert.Fail($"{n} cases, {refused} refused, {nonempty} nonempty\n" + string.Join("\n", shapes.OrderByDescending(s => s.Value.Item1).Take(60).Select(s => $"{s.Value.Item1} {s.Key}: {s.Value.Item2}")));
    }
}
