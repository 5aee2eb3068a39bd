using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Core.Tests;

/// <summary>Our short ways of writing time against NodaTime's own converters: the same text, and the same values back.</summary>
public sealed class TimeConverterTests
{
    private static readonly JsonSerializerOptions Ours = DomainJson.Options(new DefaultJsonTypeInfoResolver());

    private static readonly JsonSerializerOptions NodaTimes = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { NodaConverters.InstantConverter, NodaConverters.DurationConverter },
    };

    [Property(MaxTest = 2_000)]
    public void Instants_read_and_write_as_NodaTimes_do(long ticks, byte nanoseconds, bool isFine)
    {
        var at = Instant.FromUnixTimeTicks(ticks % 2_000_000_000_000_000_000).PlusNanoseconds(isFine ? nanoseconds : 0);

        AgreeOn(at);
    }

    [Property(MaxTest = 2_000)]
    public void Durations_read_and_write_as_NodaTimes_do(int seconds, byte nanoseconds, bool isFine)
    {
        AgreeOn(Duration.FromSeconds(seconds) + Duration.FromNanoseconds(isFine ? nanoseconds : 0L));
        AgreeOn(Duration.FromDays(seconds % 16_000_000));
    }

    [Fact]
    public void The_edges_of_time_come_back()
    {
        Assert.All([Instant.MinValue, Instant.MaxValue, Instant.FromUtc(1, 1, 1, 0, 0), Instant.FromUtc(9999, 12, 31, 23, 59, 59)], AgreeOn);
        Assert.All([Duration.MinValue, Duration.MaxValue, Duration.Zero, Duration.Epsilon, -Duration.FromSeconds(1), Duration.FromHours(99_999_999)], AgreeOn);
    }

    [Theory]
    [InlineData("2026-03-02T09:00:00.123456789Z")]
    [InlineData("2026-03-02T09:00:00.0000001Z")]
    public void A_fraction_is_read_to_its_last_digit(string text) =>
        Assert.Equal(Read<Instant>(NodaTimes, text), Read<Instant>(Ours, text));

    [Theory]
    [InlineData("2026-03-02T09:00:00+08:00")]
    [InlineData("2026-03-02T09:00:00")]
    [InlineData("2026-03-02")]
    [InlineData("yesterday")]
    public void What_is_no_instant_in_UTC_is_refused(string text) => Assert.Throws<JsonException>(() => Read<Instant>(Ours, text));

    [Theory]
    [InlineData("1:60:00")]
    [InlineData("1:00")]
    [InlineData("+1:00:00")]
    [InlineData("::")]
    [InlineData("")]
    public void What_is_no_duration_is_refused(string text) => Assert.Throws<JsonException>(() => Read<Duration>(Ours, text));

    private static void AgreeOn<T>(T value)
    {
        var text = JsonSerializer.Serialize(value, Ours);
        Assert.Equal(JsonSerializer.Serialize(value, NodaTimes), text);
        Assert.Equal(value, JsonSerializer.Deserialize<T>(text, Ours));
    }

    private static T? Read<T>(JsonSerializerOptions options, string text) => JsonSerializer.Deserialize<T>($"\"{text}\"", options);
}
