import TestSupport
import Testing

@testable import Disclosure

/// Contradictions of whole tables: real ones by their numbers, and single errors planted everywhere.
@Suite struct ContradictionTests {
  /// 洪泽 2023, table 四: ten upheld and one corrected beside a total of 0, and five upheld after
  /// reconsideration beside a total of 0.
  @Test func theTotalsOfHongze2023AreNamed() throws {
    var report = AnnualReport.blank(.binding2021, year: 2023)
    for (key, value) in [
      ("reconsideration.upheld", 10), ("reconsideration.corrected", 1),
      ("litigationAfterReconsideration.upheld", 5),
    ] { report.set("t4.\(key)", value) }
    let found = report.findings.filter { $0.check == "identity.contradiction" }
    #expect(found.count == 2)
    let proposal = try #require(found[0].proposal)
    #expect(proposal.cell.description == "t4.reconsideration.total")
    #expect(proposal.value == 11)
    let repairs = report.contradictions[1].repairs.map { $0.map { "\($0.cell) \($0.value ?? -1)" } }
    #expect(
      repairs == [
        ["t4.litigationAfterReconsideration.upheld 0"],
        ["t4.litigationAfterReconsideration.total 5"],
      ])
    #expect(found[1].proposal == nil)
    #expect(found[1].message.contains("有 2 种可能"))
    for finding in found { #expect(finding.cells.count == 5) }
  }

  /// A table 三 that adds up, with different numbers in every column.
  private func consistent() -> AnnualReport {
    var report = AnnualReport.blank(.binding2021, year: 2023)
    for (index, applicant) in Applicant.kinds.enumerated() {
      let counts: [(RequestRow, Int)] = [
        (.granted, 7 + index), (.partiallyGranted, 2), (.notHeld, index), (.petition, 3),
      ]
      let total = counts.reduce(0) { $0 + $1.1 }
      for (row, count) in counts { add(count, to: row, applicant, &report) }
      add(total, to: .totalProcessed, applicant, &report)
      add(index + 1, to: .carriedForward, applicant, &report)
      add(4, to: .carriedOver, applicant, &report)
      add(total + index + 1 - 4, to: .newReceived, applicant, &report)
    }
    return report
  }

  private func add(
    _ count: Int, to row: RequestRow, _ applicant: Applicant, _ report: inout AnnualReport
  ) {
    let total = (report.count(row) ?? 0) + count
    report.set("\(CellKey.requests(row, applicant))", count)
    report.set("\(CellKey.requests(row))", total)
  }

  @Test func aTableThatAddsUpHasNone() {
    #expect(consistent().contradictions.isEmpty)
  }

  /// Whichever single cell of table 三 is misprinted, it alone is named with its true number, and
  /// every cell of the broken identities is covered.
  @Test func anySingleMisprintIsFoundWithItsValue() throws {
    let good = consistent()
    for key in Form.binding2021[.requests].cells.map(\.key) {
      var report = good
      let value = try #require(good[key].value?.integer)
      report.set("\(key)", value + 10)
      let contradictions = report.contradictions
      #expect(contradictions.count == 1, "\(key)")
      let change = contradictions.first?.onlyChange
      #expect(change == Contradiction.Change(cell: key, value: value), "\(key)")
      let broken = report.identities.filter { $0.result(in: report) != .holds }
      let covered = Set(contradictions.flatMap(\.cells))
      #expect(broken.allSatisfy { covered.isSuperset(of: $0.cells) })
    }
  }

  @Test func twoErrorsThatShareNothingAreTwoContradictions() throws {
    var report = consistent()
    report.set("t3.granted.naturalPerson", 17)
    report.set("t3.notProcessed.petition.research", 30)
    let changes = report.contradictions.compactMap(\.onlyChange)
    #expect(
      changes.map { "\($0.cell) \($0.value ?? -1)" }.sorted() == [
        "t3.granted.naturalPerson 7", "t3.notProcessed.petition.research 3",
      ])
  }

  /// Two cells of one row exchanged: no single cell mends it.
  @Test func twoExchangedCellsNeedTwoChanges() throws {
    var report = consistent()
    report.set("t3.granted.naturalPerson", 12)
    report.set("t3.granted.otherOrganization", 7)
    let contradiction = try #require(report.contradictions.first)
    #expect(contradiction.repairs.allSatisfy { $0.count == 2 })
    let exchanged = contradiction.repairs.contains {
      $0.map(\.value) == [7, 12] && $0.allSatisfy { $0.cell.description.hasPrefix("t3.granted") }
    }
    #expect(exchanged)
  }

  @Test func aBlankCanBeWhatIsWrong() throws {
    var report = consistent()
    report.set("t3.notProcessed.petition.research", .blank)
    let change = try #require(report.contradictions.first?.onlyChange)
    #expect(change == .init(cell: .requests(.petition, .research), value: 3))
  }

  @Test(arguments: ["-3", "2.5", "123456789012345678"])
  func whatIsNoCountIsNamed(printed: String) throws {
    var report = consistent()
    report.set("t3.notProcessed.petition.research", .value(try #require(ExactNumber(printed))))
    let contradiction = try #require(report.contradictions.first)
    #expect(contradiction.invalid == [.requests(.petition, .research)])
    #expect(contradiction.onlyChange?.value == 3)
  }

  /// Every cell of a table garbled: said to be too many, without a repair, everything covered.
  @Test func aGarbledTableIsCoveredAltogether() {
    var report = consistent()
    for (index, row) in RequestRow.allCases.enumerated() where report.count(row) != nil {
      report.set("\(CellKey.requests(row, .enterprise))", index * index)
      report.set("\(CellKey.requests(row, .legalService))", 97 % (index + 2))
    }
    let contradictions = report.contradictions
    #expect(contradictions.allSatisfy { $0.repairs.isEmpty })
    let broken = report.identities.filter { $0.result(in: report) != .holds }
    #expect(Set(contradictions.flatMap(\.cells)).isSuperset(of: broken.flatMap(\.cells)))
    #expect(report.findings.first { $0.check == "identity.contradiction" }?.proposal == nil)
  }
}
