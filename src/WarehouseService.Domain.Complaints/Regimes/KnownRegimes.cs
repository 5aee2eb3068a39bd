using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Complaints;

/// <summary>Regimes of laws and regulators, to register as they are or to copy and change. None is legal advice; each says what was verified.</summary>
public static class KnownRegimes
{
    /// <summary>Express delivery in mainland China (快递): answered within 7 days; the postal authority answers an appeal to it within 30 days.</summary>
    public static HandlingRegime ChinaExpress { get; } = new()
    {
        Id = "china-express",
        AnswerBy = new() { Within = Duration.FromDays(7) },
        OutsideBody = "邮政管理部门（12305）",
        OutsideBodyAnswersWithin = Duration.FromDays(30),
        Citation = new()
        {
            Provision = "《快递暂行条例》第二十八条；《中华人民共和国邮政法》第六十五条；《快递市场管理办法》",
            IsTextVerified = false,
            Note = "Article 28 (7 days) was read as quoted by others, not in the gazette; the 30 days of article 65 and the numbering after later amendments were not verified.",
        },
    };

    /// <summary>
    /// Complaints to the United Kingdom's financial firms: a summary resolution by the close of the third business day, else a final response by
    /// the end of eight weeks.
    /// </summary>
    /// <param name="businessDays">The id of a calendar that is open all day on business days.</param>
    /// <exception cref="ArgumentException"><paramref name="businessDays"/> is not an <see cref="Identifier"/>.</exception>
    public static HandlingRegime UkDisp(string businessDays) => new()
    {
        Id = "uk-disp",
        AcknowledgeBy = new() { Within = Duration.FromDays(3), Calendar = businessDays },
        AnswerBy = new() { Within = Duration.FromDays(8 * 7) },
        OutsideBody = "Financial Ombudsman Service",
        Citation = new()
        {
            Provision = "FCA Handbook, DISP 1.5.1R and DISP 1.6.2R",
            IsTextVerified = true,
            Note = "Read in the handbook's editions of 2018 (DISP 1.5) and 2012 (DISP 1.6). DISP 1.6.1R asks for a prompt acknowledgement and sets no time: "
                + "what is not resolved within three business days is acknowledged by then.",
        },
    };

    /// <summary>Complaints forwarded by the United States' Consumer Financial Protection Bureau: answered within 15 calendar days, extended to 60.</summary>
    public static HandlingRegime CfpbPortal { get; } = new()
    {
        Id = "cfpb-portal",
        AnswerBy = new() { Within = Duration.FromDays(15) },
        ExtendedAnswerBy = new() { Within = Duration.FromDays(60) },
        OutsideBody = "Consumer Financial Protection Bureau",
        Citation = new()
        {
            Provision = "CFPB Company Portal Manual, section 8.1; 12 U.S.C. 5534",
            IsTextVerified = false,
            Note = "Section 8.1 was read as quoted by others.",
        },
    };
}
