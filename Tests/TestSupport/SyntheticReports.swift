public import Analytics
import Disclosure

/// Reports of counties that do not exist, for charts of more counties than there are reports of.
///
/// The numbers are drawn by a fixed generator and satisfy the identities of the form; a few cells are
/// missing, and some counties have no requests at all, as in life.
public enum SyntheticReports {
  /// The reports of so many counties in a year, on the form of that year.
  public static func counties(_ count: Int, year: Int = 2020) -> [ReportContext] {
    (0..<count).map { context($0, year: year) }
  }

  /// The reports of so many counties over the years, county by county; some years are not there.
  public static func histories(_ count: Int, years: ClosedRange<Int>) -> [ReportContext] {
    (0..<count).flatMap { index in
      years.filter { year in count == 1 ? year != 2022 : (index + year) % 6 != 0 }.map {
        context(index, year: $0)
      }
    }
  }

  /// "甲子县": a heavenly stem, an earthly branch, and the rank.
  static func name(_ index: Int) -> (name: String, short: String) {
    let stems = Array("甲乙丙丁戊己庚辛壬癸")
    let branches = Array("子丑寅卯辰巳午未申酉戌亥")
    let short = "\(stems[index % 10])\(branches[(index / 10) % 12])"
    let rank = ["县", "市", "区"][(index / 120) % 3]
    let isLong = index == 7
    return (short + (isLong ? "各族自治" : "") + rank, short + (index >= 120 ? rank : ""))
  }

  private static func context(_ index: Int, year: Int) -> ReportContext {
    var random = Generator(state: UInt64(index) &* 7919 &+ UInt64(year) &* 104_729)
    var report = AnnualReport.blank(year >= 2021 ? .binding2021 : .trial2019, year: year)
    let names = name(index)
    let code = String(990_000 + index)
    report.division = Division(
      code: code, level: .county, name: names.name, shortName: names.short, pinyin: "hecheng",
      prefecture: "", province: "")
    report.source = .init(file: "synthetic-\(code)-\(year).txt", sha256: "0")
    fillRequests(&report, index, &random)
    fillReviews(&report, &random)
    fillDisclosure(&report, index, &random)
    if index % 9 == 5 {
      for key in report.form?[.disclosure].cells.map(\.key) ?? [] {
        report.cells[key].state = .missing
      }
    }
    let residents = 80_000 + random.below(700_000)
    return ReportContext(
      report,
      population: Population(
        code: code, residents: residents, date: "2020-11-01", source: "合成"))
  }

  private static func fillRequests(
    _ report: inout AnnualReport, _ index: Int, _ random: inout Generator
  ) {
    let size = [3, 40, 11, 160, 0, 24, 420, 7][index % 8]
    let other: [RequestRow] = report.form?.id == "2019" ? [.other] : RequestRow.otherDetails
    let results: [RequestRow] =
      [
        .granted, .granted, .granted, .partiallyGranted, .notHeld, .notHeld, .petition,
        .massRepeated,
        .duplicate, .adminQuery, .thirdParty, .internalAffairs, .enforcementFile, .processInfo,
        .needsCreation, .unclearAfterCorrection,
      ] + other
    var counts: [RequestRow: [Applicant: Int]] = [:]
    func add(_ row: RequestRow, _ applicant: Applicant) {
      counts[row, default: [:]][applicant, default: 0] += 1
      counts[row, default: [:]][.total, default: 0] += 1
    }
    let total = size == 0 ? 0 : size / 2 + random.below(size)
    for _ in 0..<total {
      let kind = random.below(10)
      let applicant: Applicant =
        kind < 7 ? .naturalPerson : Applicant.kinds[1 + random.below(Applicant.kinds.count - 1)]
      add(random.below(14) == 0 ? .carriedOver : .newReceived, applicant)
      if random.below(12) == 0 {
        add(.carriedForward, applicant)
      } else {
        add(results[random.below(results.count)], applicant)
        add(.totalProcessed, applicant)
      }
    }
    for (row, byApplicant) in counts {
      for (applicant, count) in byApplicant {
        report.set("t3.\(row.rawValue).\(applicant.rawValue)", count)
      }
    }
  }

  private static func fillReviews(_ report: inout AnnualReport, _ random: inout Generator) {
    for block in ReviewBlock.allCases {
      let cases = random.below(3) == 0 ? 0 : random.below(14)
      var parts: [ReviewResult: Int] = [:]
      for _ in 0..<cases {
        parts[[.upheld, .upheld, .corrected, .other, .pending][random.below(5)], default: 0] += 1
      }
      for (result, count) in parts { report.set("t4.\(block.rawValue).\(result.rawValue)", count) }
      report.set("t4.\(block.rawValue).total", cases)
    }
  }

  private static func fillDisclosure(
    _ report: inout AnnualReport, _ index: Int, _ random: inout Generator
  ) {
    report.set("t2.licensing.decisions", random.below(9) * 1_700 + random.below(900))
    report.set("t2.penalty.decisions", random.below(4_000))
    report.set("t2.coercion.decisions", random.below(300))
    guard report.form?.id == "2019" else {
      report.set("t2.normativeDocument.issued", random.below(30))
      report.set("t2.normativeDocument.inForce", 20 + random.below(200))
      return
    }
    report.set("t2.normativeDocument.newlyMade", random.below(30))
    report.set("t2.normativeDocument.totalDisclosed", 20 + random.below(200))
    report.set("t2.procurement.items", 20 + random.below(900))
    report.set("t2.procurement.amount", 900 + random.below(60_000))
  }

  /// A linear congruential generator (Knuth's MMIX): the same numbers everywhere.
  private struct Generator {
    var state: UInt64

    /// A number from 0 up to, not including, the limit.
    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(1, limit)))
    }
  }
}
