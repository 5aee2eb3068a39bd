using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using WarehouseService.Domain.Documents;
using WarehouseService.Domain.Sla.Json;

namespace WarehouseService.Domain.Sla.Tests.Json;

[Properties(Arbitrary = [typeof(Policy.Policies)], MaxTest = 200)]
public sealed class SlaPolicyJsonLaws
{
    [Property]
    public bool A_policy_that_was_written_reads_back_equal(SlaPolicy policy) => SlaPolicyJson.Read(SlaPolicyJson.Write(policy)).Equals(policy);

    [Property]
    public bool What_is_written_is_allowed_by_the_schema(SlaPolicy policy) => Schemas.AllowsPolicy(SlaPolicyJson.Write(policy));

    [Property(MaxTest = 5)]
    public bool Every_way_to_spoil_a_document_is_told_at_its_place_and_the_schema_agrees(SlaPolicy policy)
    {
        var sound = SlaPolicyJson.Write(policy);
        return Injection.Into(JsonNode.Parse(sound)!.AsObject()).Index().All(place => place.Item.Index().All(way =>
        {
            var document = JsonNode.Parse(sound)!.AsObject();
            var injection = Injection.Into(document)[place.Index][way.Index];
            injection.Spoil();
            var spoilt = document.ToJsonString();
            return Faults(spoilt).SequenceEqual([injection.Path]) && Schemas.AllowsPolicy(spoilt) != injection.SchemaSees;
        }));
    }

    [Property(MaxTest = 200)]
    public Property A_spoilt_document_has_exactly_the_faults_put_into_it_and_the_schema_agrees(SlaPolicy policy)
    {
        var document = JsonNode.Parse(SlaPolicyJson.Write(policy))!.AsObject();
        return Prop.ForAll(Arb.From(Some(Injection.Into(document))), spoilt =>
        {
            foreach (var injection in spoilt)
            {
                injection.Spoil();
            }

            var told = Faults(document.ToJsonString());
            return (told.SequenceEqual(spoilt.Select(injection => injection.Path).Order(StringComparer.Ordinal))
                    && Schemas.AllowsPolicy(document.ToJsonString()) == !spoilt.Any(injection => injection.SchemaSees))
                .Label($"{document}\ntold: {string.Join(' ', told)}\nschema allows: {Schemas.AllowsPolicy(document.ToJsonString())}")
                .Collect($"{Math.Min(spoilt.Count, 4)} faults");
        });
    }

    private static Gen<List<Injection>> Some(List<List<Injection>> places) =>
        from shuffled in Gen.Shuffle(places.ToArray())
        from few in Gen.Choose(0, 6)
        from ways in Gen.Choose(0, int.MaxValue - 1).ArrayOf(few)
        select shuffled.Zip(ways).Select(pair => pair.First[pair.Second % pair.First.Count]).ToList();

    private static List<string> Faults(string json)
    {
        try
        {
            SlaPolicyJson.Read(json);
            return [];
        }
        catch (MalformedDocumentException malformed)
        {
            return [.. malformed.Faults.Select(fault => fault.Field).Order(StringComparer.Ordinal)];
        }
    }
}
