using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace WarehouseService.Domain.Returns.Tests.Assessments;

/// <summary>Turns the shared cases into the library's own terms.</summary>
internal static class CaseReader
{
    private static readonly Currency Euro = Currency.Of("EUR");

    private static readonly ImmutableArray<string> IntactConditions = ["intact", "new", "sealed", "unopened", "unused"];

    public static CountingRule Counting(CaseInput rule)
    {
        var (days, months, working) = (rule.Number("days"), rule.Number("months"), rule.Number("working_days"));
        var unit = rule.Text("unit") ?? (months is not null ? "months" : working is not null ? "working_days" : "days");
        return new()
        {
            Count = (int)(rule.Number("count") ?? days ?? months ?? working ?? throw new InvalidDataException("A rule counts nothing.")),
            Unit = DeadlineUnit.All.Single(one => one.Name == unit),
            StartsAtFirst = rule.Text("anchor", "anchor_rule", "which_anchor", "start_from") == "first" | rule.Flag(false, "first_anchor", "anchor_first", "use_first_anchor", "from_first"),
            CountsStartDay = rule.Flag(false, "anchor_day_counts"),
            RollsOverRestDays = rule.Flag(false, "extend_if_rest_day"),
        };
    }

    public static RestDays Calendar(CaseInput? calendar)
    {
        if (calendar is null)
        {
            return RestDays.None;
        }

        var restDays = new RestDays
        {
            Weekend = [.. calendar.List("weekend").Select(day => (IsoDayOfWeek)day.GetInt32())],
            Dates = [.. Dates(calendar.Texts("rest_days", "holidays"))],
            WorkingDates = [.. Dates(calendar.Texts("working_days", "work_days", "workdays", "make_up_days", "makeup_days", "makeup_working_days", "make_up_working_days"))],
        };
        calendar.HasNoMore();
        return restDays;
    }

    public static ReturnPolicy Policy(CaseInput policy)
    {
        var conditions = policy.Find("condition_required", "required_condition", "accepted_conditions", "conditions") is { } value ? Texts(value)
            : policy.Flag(false, "intact_required", "require_intact", "requires_intact", "must_be_intact") ? [.. IntactConditions] : ImmutableArray<string>.Empty;
        var excluded = policy.List("excluded_categories", "category_excluded", "categories_excluded", "excluded");
        var confirmed = policy.Texts(
            "excluded_if_confirmed", "excluded_with_confirmation", "confirm_categories", "confirmation_required_for", "needs_confirmation", "confirmation_categories");
        var byName = excluded.Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!).Except(confirmed);
        var entries = excluded.Where(one => one.ValueKind == JsonValueKind.Object).Select(Exclusion).ToList();
        var read = new ReturnPolicy
        {
            Id = "case",
            Zone = DateTimeZoneProviders.Tzdb[policy.Text("tz", "zone", "timezone") ?? "UTC"],
            RestDays = Calendar(policy.Object("calendar")),
            Windows = [.. policy.List("windows").Select((window, place) => Window(new(window), $"window {place}"))],
            ExcludedCategories = [.. byName.Concat(entries.Where(entry => !entry.NeedsConfirmation).Select(entry => entry.Category))],
            ExcludedIfConfirmed = [.. confirmed.Concat(entries.Where(entry => entry.NeedsConfirmation).Select(entry => entry.Category))],
            AcceptedConditions = [.. conditions.Select(one => one == "intact" ? IntactConditions : [one]).SelectMany(one => one).Distinct()],
            AcceptsFinalSale = policy.Flag(false, "accepts_final_sale", "final_sale_returnable") | !policy.Flag(true, "final_sale", "final_sale_excluded"),
            PhotoRequiredFor = [.. policy.Texts("photo_required_for", "photos_required_for").Select(Reason)],
            RequiresRma = policy.Flag(false, "rma_required", "requires_rma"),
            ChecksSerial = policy.Flag(true, "serial_check", "check_serial", "serial_must_match", "serial_required"),
            SerialReturnerAt = (int?)policy.Number("serial_returner_at"),
            AutoApproveLimit = policy.Number("auto_approve_limit") is { } limit ? Money.OfMinor(limit, Euro) : null,
            Law = [.. policy.List("law", "laws", "regime", "regimes", "law_pack", "law_packs", "law_floor", "law_floor_days", "floor", "legal_floor").Select(Law)],
        };
        policy.HasNoMore();
        return read;
    }

    public static (ReturnFacts Facts, Instant RequestedAt) Facts(CaseInput facts, DateTimeZone policyZone)
    {
        var zone = facts.Text("tz", "consumer_tz") is { } id ? DateTimeZoneProviders.Tzdb[id] : null;
        var category = facts.Text("category");
        var intact = facts.Find("intact")?.GetBoolean();
        var reason = facts.Text("reason");
        var channel = facts.Text("channel");
        var read = new ReturnFacts
        {
            Line = facts.Text("line", "sku", "line_id"),
            Quantity = (int)(facts.Number("qty") ?? 1),
            QuantityDelivered = (int)(facts.Number("qty_delivered") ?? 0),
            QuantityReturned = (int)(facts.Number("qty_returned", "qty_already_returned", "already_returned", "returned") ?? 0),
            QuantityHeld = (int)(facts.Number("qty_held", "qty_open", "qty_pending", "qty_in_open_requests", "qty_open_requests", "held", "open_requests") ?? 0),
            Deliveries = [.. facts.Texts("delivered_at", "anchors", "deliveries").Select(text => CaseInput.InstantOf(text, zone ?? policyZone))],
            Zone = zone,
            Reason = reason is null ? ReturnReason.ChangeOfMind : Reason(reason),
            Category = category,
            Condition = facts.Text("condition") ?? (intact is null ? null : intact.Value ? "intact" : "not intact"),
            Channel = channel,
            Tier = facts.Text("tier", "customer_tier"),
            Region = facts.Text("region", "country"),
            Rma = facts.Text("rma"),
            Photos = (int)(facts.Number("photos", "photo_count") ?? 0),
            SerialSold = facts.Text("serial_sold", "sold_serial"),
            SerialGiven = facts.Text("serial_given", "serial_returned", "serial", "given_serial", "serial_claimed"),
            IsFinalSale = facts.Flag(false, "final_sale"),
            IsConsumer = facts.Flag(true, "consumer", "is_consumer") & !facts.Flag(false, "business", "b2b", "is_business")
                & facts.Text("buyer", "customer_type", "buyer_type") is null or "consumer",
            ConfirmedAtCheckout = facts.Flag(
                false, "confirmed_at_checkout", "confirmation_given", "checkout_confirmation", "confirmed", "confirmation", "confirmed_no_return", "no_return_confirmed"),
            WasInformedOfRight = facts.Flag(true, "informed", "informed_of_right", "right_disclosed"),
            Value = facts.Number("value") is { } value ? Money.OfMinor(value, Euro) : null,
            ReturnsInNinetyDays = (int)(facts.Number("returns_last_90d") ?? 0),
        };
        var requested = CaseInput.InstantOf(facts.Text("requested_at")!, zone ?? policyZone);
        facts.HasNoMore();
        return (read, requested);
    }

    private static (string Category, bool NeedsConfirmation) Exclusion(JsonElement json)
    {
        var entry = new CaseInput(json);
        var read = (entry.Text("category", "name")!, entry.Flag(false, "needs_confirmation", "confirmation_required", "requires_confirmation", "if_confirmed", "confirmation"));
        entry.HasNoMore();
        return read;
    }

    private static ReturnWindow Window(CaseInput window, string name)
    {
        var read = new ReturnWindow
        {
            Name = window.Text("name", "id") ?? name,
            When = new()
            {
                Category = [.. window.Texts("category", "categories")],
                Condition = [.. window.Texts("condition", "conditions")],
                Reason = [.. window.Texts("reason", "reasons").Select(Reason)],
                Channel = [.. window.Texts("channel", "channels")],
                Tier = [.. window.Texts("tier", "tiers", "customer_tier")],
                Region = [.. window.Texts("region", "regions", "country")],
            },
            Within = Counting(window),
        };
        window.HasNoMore();
        return read;
    }

    private static LawPack Law(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String)
        {
            return LawPacks.Find(json.GetString()!) ?? throw new InvalidDataException($"no law pack {json}");
        }

        var within = json.ValueKind == JsonValueKind.Number ? CountingRule.OfDays(json.GetInt32()) : Counting(new(json));
        return new()
        {
            Id = "case law",
            Version = 1,
            Withdrawal = new() { Within = within, Citation = new() { Provision = "the case's law", IsVerified = false, EffectiveFrom = LocalDate.MinIsoValue } },
        };
    }

    private static ReturnReason Reason(string name) => ReturnReason.All.Single(one => one.Name == name);

    private static ImmutableArray<string> Texts(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(one => one.GetString()!)] : [value.GetString()!];

    private static IEnumerable<LocalDate> Dates(IEnumerable<string> texts) => texts.Select(text => LocalDatePattern.Iso.Parse(text).Value);
}
