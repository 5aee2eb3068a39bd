using NodaTime;
using WarehouseService.Domain.Documents;
using WarehouseService.Domain.Sla.Json;

namespace WarehouseService.Domain.Sla.Tests.Json;

public sealed class SlaPolicyJsonTests
{
    private const string Document =
        """
        {
          "id": "house",
          "version": 3,
          "effectiveFrom": "2026-01-01T00:00:00Z",
          "lateAfter": "0:05:00",
          "rules": [
            {
              "name": "贵宾",
              "when": { "priority": ["P1", "P2"], "customerTier": ["gold"] },
              "targets": {
                "first_response": {
                  "within": "25:00:00",
                  "calendar": "warehouse",
                  "alerts": [
                    { "name": "warning", "at": "80%", "concerns": "owner", "onlyInHoursOf": "warehouse" },
                    { "name": "last call", "at": "due-0:30:00", "concerns": "owner" },
                    { "name": "level 1", "at": "due", "concerns": "team-lead" },
                    { "name": "level 2", "at": "due+1:00:00", "concerns": "manager" }
                  ]
                },
                "acme.quality_check": { "within": "72:00:00" }
              }
            },
            { "name": "everyone", "targets": { "resolution": { "within": "0:00:00.000000001" } } }
          ]
        }
        """;

    [Fact]
    public void A_document_reads_as_it_looks()
    {
        var expected = new SlaPolicy
        {
            Id = "house",
            Version = 3,
            EffectiveFrom = Instant.FromUtc(2026, 1, 1, 0, 0),
            LateAfter = Duration.FromMinutes(5),
            Rules =
            [
                new()
                {
                    Name = "贵宾",
                    When = new() { Priority = ["P1", "P2"], CustomerTier = ["gold"] },
                    Targets = new Dictionary<SlaMeasure, SlaTarget>
                    {
                        [SlaMeasure.FirstResponse] = new()
                        {
                            Within = Duration.FromHours(25),
                            Calendar = "warehouse",
                            Alerts =
                            [
                                new() { Name = "warning", At = SlaPoint.AtPercent(80), Concerns = "owner", OnlyInHoursOf = "warehouse" },
                                new() { Name = "last call", At = SlaPoint.BeforeDue(Duration.FromMinutes(30)), Concerns = "owner" },
                                new() { Name = "level 1", At = SlaPoint.Due, Concerns = "team-lead" },
                                new() { Name = "level 2", At = SlaPoint.AfterDue(Duration.FromHours(1)), Concerns = "manager" },
                            ],
                        },
                        [SlaMeasure.Own("acme.quality_check")] = new() { Within = Duration.FromDays(3) },
                    },
                },
                new()
                {
                    Name = "everyone",
                    Targets = new Dictionary<SlaMeasure, SlaTarget> { [SlaMeasure.Resolution] = new() { Within = Duration.Epsilon } },
                },
            ],
        };

        Assert.Equal(expected, SlaPolicyJson.Read(Document));
        Assert.True(Schemas.AllowsPolicy(Document));
    }

    [Fact]
    public void What_is_left_out_has_its_default()
    {
        var policy = SlaPolicyJson.Read("""{ "id": "default", "rules": [{ "name": "every case", "targets": { "first_response": { "within": "1:00:00" } } }] }""");

        Assert.Equal(SlaPolicy.Default, policy);
    }

    [Fact]
    public void A_fault_tells_field_value_and_what_would_be_right()
    {
        var error = Malformed(Document.Replace("due-0:30:00", "due-30:00:00", StringComparison.Ordinal).Replace("\"version\": 3", "\"version\": 0", StringComparison.Ordinal));

        Assert.Equal(
            [
                "version is '0'; expected a whole number from 1 to 2147483647.",
                "rules[0].targets.first_response.alerts[1].at is 'due-30:00:00'; expected a point such as 80% (1% to 10000%), due-0:30:00, due or "
                + "due+1:00:00, at most 876600:00:00 from due, and before due by less than the target.",
            ],
            error.Faults.Select(fault => fault.ToString()));
        Assert.Equal("SLA policy", error.Document);
        Assert.StartsWith("The SLA policy document has 2 fault(s): version is '0'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_that_the_host_does_not_have_is_told_if_its_calendars_are_given()
    {
        Assert.Equal(
            ["rules[0].targets.first_response.calendar", "rules[0].targets.first_response.alerts[0].onlyInHoursOf"],
            Malformed(() => SlaPolicyJson.Read(Document, ["office"])).Faults.Select(fault => fault.Field));
        Assert.Contains("the id of a calendar among 24x7, office: 1 to", Malformed(() => SlaPolicyJson.Read(Document, ["office"])).Message, StringComparison.Ordinal);
        Assert.Equal(SlaPolicyJson.Read(Document), SlaPolicyJson.Read(Document, ["warehouse"]));
    }

    [Fact]
    public void Rules_that_are_wrong_together_are_told_beside_all_else()
    {
        var error = Malformed(
            """
            {
              "id": "",
              "rules": [
                { "name": "a", "targets": { "refund": { "within": "1:00:00" } } },
                { "name": "a", "when": { "channel": ["web"] }, "targets": { "refund": { "within": "1:00:00" } } },
                { "name": "c", "when": { "channel": [] }, "targets": { "refund": { "within": "1:00:00" } } },
                { "name": "d", "targets": { "refund": { "within": "1:00:00" } } },
                7
              ]
            }
            """);

        Assert.Equal(["id", "rules[2].when.channel", "rules[4]", "rules[1].name", "rules[1].when", "rules[3].when"], error.Faults.Select(fault => fault.Field));
        Assert.Equal(
            "rules[1].when is '{ \"channel\": [\"web\"] }'; expected conditions that leave the rule a turn: rules[0], 'a', accepts every case that it accepts.",
            error.Faults[4].ToString());
        Assert.Equal(
            "rules[3].when is missing; expected conditions other than those of rules[0], 'a': the two can never be told apart.", error.Faults[5].ToString());
    }

    [Theory]
    [InlineData("""{ "id": "a", "id": "b", "rules": [] }""", "id", "rules")]
    [InlineData("""{ "id": "a", "rules": null, "rule": [] }""", "rule", "rules")]
    [InlineData("""{ "id": "a", "rules": [{ "name": "r", "targets": {} }] }""", "rules[0].targets")]
    [InlineData("""{ "id": "a", "rules": [{ "name": "r", "targets": { "refund": null } }] }""", "rules[0].targets.refund")]
    [InlineData("""{ "id": "a", "rules": [{ "name": "r", "targets": { "refund": { "within": "1:00:00" }, "refund": { "within": "2:00:00" } } }] }""", "rules[0].targets.refund")]
    [InlineData("""{ "id": "a", "rules": [{ "name": "r", "when": { "channel": ["\udc00"] }, "targets": { "refund": { "within": "1e3" } } }] }""", "rules[0].when.channel[0]", "rules[0].targets.refund.within")]
    [InlineData("""{ "id": "a", "rules": [{ "name": "r", "when": null, "targets": [] }] }""", "rules[0].when", "rules[0].targets")]
    [InlineData("""{ "id": "a", "version": 1e400, "rules": {} }""", "version", "rules")]
    [InlineData("""{ "id": "a", "rules": [{ "name": "r", "targets": { "\ud800": { "within": "1:00:00" } } }] }""", "rules[0].targets.\\ud800")]
    [InlineData("{ \"id\": \"a\", \"rules\": [null, [], \"x\"] }", "rules[0]", "rules[1]", "rules[2]")]
    [InlineData("[]", "$")]
    [InlineData("null", "$")]
    [InlineData("", "$")]
    [InlineData("{ \"id\": \"a\", ", "$")]
    [InlineData("{ \"id\": \"a\", } // no", "$")]
    public void What_is_malformed_is_told_at_its_place(string json, params string[] fields) =>
        Assert.Equal(fields, Malformed(json).Faults.Select(fault => fault.Field));

    [Fact]
    public void Alerts_of_one_name_are_told_at_the_second() => Assert.Equal(
        ["rules[0].targets.first_response.alerts[3].name"],
        Malformed(Document.Replace("level 2", "level 1", StringComparison.Ordinal)).Faults.Select(fault => fault.Field));

    [Fact]
    public void Texts_of_a_megabyte_are_told_shortened()
    {
        var huge = new string('9', 1_000_000);
        var error = Malformed($$"""{ "id": "{{huge}}", "version": {{huge}}, "{{huge}}": 1, "rules": [{ "name": "r", "targets": { "refund": { "within": "{{huge}}:00:00" } } }] }""");

        Assert.Equal(4, error.Faults.Length);
        Assert.True(error.Message.Length < 2_000);
        Assert.Contains("… (1000000 characters)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_in_the_document_itself_is_malformed() =>
        Assert.Equal("$", Assert.Single(Malformed("{ \"id\": \"\ud800\" }").Faults).Field);

    [Fact]
    public void A_document_of_a_depth_that_nobody_writes_is_malformed() =>
        Assert.Equal("$", Assert.Single(Malformed(new string('[', 100_000) + new string(']', 100_000)).Faults).Field);

    [Fact]
    public void No_document_and_no_policy_are_a_callers_bug()
    {
        Assert.Throws<ArgumentNullException>(() => SlaPolicyJson.Read(null!));
        Assert.Throws<ArgumentNullException>(() => SlaPolicyJson.Write(null!));
    }

    private static MalformedDocumentException Malformed(string json) => Malformed(() => SlaPolicyJson.Read(json));

    private static MalformedDocumentException Malformed(Func<SlaPolicy> read) => Assert.Throws<MalformedDocumentException>(read);
}
