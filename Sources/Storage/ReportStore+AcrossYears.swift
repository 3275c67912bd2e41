import Disclosure
import Foundation
import GRDB

/// Findings that need the report of the year before: made once after an import and kept, since they
/// cost more than all else that a ranking of the country does.
extension ReportStore {
  /// Holds every government's report that has not been yet against that of the year before.
  ///
  /// It may be cut off at any time: what is missing is made by the next call, and until then anew
  /// wherever it is needed.
  ///
  /// - Parameter tell: Told how many of how many are done.
  /// - Throws: `StoreError`.
  public func compareYears(
    tell: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(StoreError) {
    let pairs = try reading { try YearPair.pending($0) }
    var done = 0
    while done < pairs.count {
      let batch = Array(pairs[done..<min(done + Self.pairsAtOnce, pairs.count)])
      let packed = try reading { db in
        try Set(batch.flatMap { [$0.report, $0.previous] }).map { ($0, try Self.content($0, db)) }
      }
      let findings = try findings(batch, packed)
      try writing { db in
        for (pair, findings) in zip(batch, findings) { try pair.save(findings, db) }
      }
      done += batch.count
      tell(done, pairs.count)
    }
  }

  /// Complete reports are some hundred kilobytes each.
  private static let pairsAtOnce = 64

  private func findings(
    _ pairs: [YearPair], _ packed: [(Int64, Data)]
  ) throws(StoreError) -> [[Finding]] {
    do {
      let reports = try packed.concurrentMap { entry in
        Result { (entry.0, try Self.report(from: entry.1)) }
      }.map { try $0.get() }
      let byID = Dictionary(uniqueKeysWithValues: reports)
      return pairs.concurrentMap { pair in
        guard let report = byID[pair.report], let previous = byID[pair.previous] else { return [] }
        return Library.findings(in: report, beside: previous)
      }
    } catch {
      throw StoreError(path: path, error)
    }
  }

  /// The versions in force of a report and of the one of the year before, and what is known of them
  /// together.
  static let withYearBefore = """
    LEFT JOIN report AS previous ON previous.division = report.division
      AND previous.year = report.year - 1 AND previous.body = '' AND previous.isCurrent = 1
    LEFT JOIN acrossYears ON acrossYears.report = report.id
      AND acrossYears.previous = previous.id AND acrossYears.checks = \(Library.edition)
    """
}

/// Two reports of one government, a year apart.
private struct YearPair: Sendable {
  let report: Int64
  let previous: Int64

  /// Those that no findings are kept of.
  static func pending(_ db: Database) throws -> [YearPair] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT report.id, previous.id FROM report \(ReportStore.withYearBefore)
        WHERE report.isCurrent = 1 AND report.body = '' AND previous.id IS NOT NULL
          AND acrossYears.report IS NULL
        ORDER BY report.division, report.year
        """
    ).map { YearPair(report: $0[0], previous: $0[1]) }
  }

  func save(_ findings: [Finding], _ db: Database) throws {
    var writer = ByteWriter()
    writer.putWordless(findings)
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO acrossYears
          (report, previous, checks, errorCount, warningCount, findings)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      report, previous, Library.edition, findings.count { $0.severity == .error },
      findings.count { $0.severity == .warning }, Data(writer.bytes),
    ])
  }
}
