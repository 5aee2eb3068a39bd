using System.Runtime.CompilerServices;
using NodaTime;

namespace WarehouseService.Domain.Sla.Openings;

/// <summary>Seconds since the first instant there is: never negative, and days of it are dates of UTC.</summary>
internal static class TimeScale
{
    public const int NanosecondsPerSecond = 1_000_000_000;

    public static readonly long UnixSecondOfOrigin = Instant.MinValue.ToUnixTimeSeconds();

    /// <summary>The second after the last one there is.</summary>
    public static readonly long End = Instant.MaxValue.ToUnixTimeSeconds() + 1 - UnixSecondOfOrigin;

    /// <summary>After so many seconds dates and weekdays repeat: 400 years of the Gregorian calendar.</summary>
    public const long Cycle = 146_097L * DayWindow.SecondsPerDay;

    /// <summary>From here on zones have no more changes than their yearly rules: no zone of the IANA database goes on as far as 2100.</summary>
    public static readonly long RegularFrom = Instant.FromUtc(2500, 1, 1, 0, 0).ToUnixTimeSeconds() - UnixSecondOfOrigin;

    /// <summary>Before it no zone had changed yet: standard time is younger than 1800.</summary>
    public static readonly long RegularTo = Instant.FromUtc(1500, 1, 1, 0, 0).ToUnixTimeSeconds() - UnixSecondOfOrigin;

    private static readonly Instant Origin = Instant.MinValue;

    /// <summary>Splits an instant into whole seconds and nanoseconds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (long Second, int Nanosecond) Split(Instant instant) => Split(instant - Origin);

    /// <summary>Splits a duration, which must not be negative, into whole seconds and nanoseconds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (long Second, int Nanosecond) Split(Duration duration)
    {
        var nanosecondOfDay = (ulong)duration.NanosecondOfDay;
        var secondOfDay = (uint)(nanosecondOfDay / NanosecondsPerSecond);
        return ((long)duration.Days * DayWindow.SecondsPerDay + secondOfDay, (int)((uint)nanosecondOfDay - secondOfDay * NanosecondsPerSecond));
    }

    public static long CeilingOf(Instant instant)
    {
        var (second, nanosecond) = Split(instant);
        return nanosecond == 0 ? second : second + 1;
    }

    public static Instant InstantAt(long second) => Instant.FromUnixTimeSeconds(second + UnixSecondOfOrigin);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Instant InstantAt(long second, int nanosecond) =>
        nanosecond == 0 ? InstantAt(second) : InstantAt(second).PlusNanoseconds(nanosecond);
}
