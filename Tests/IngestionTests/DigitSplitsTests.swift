import Disclosure
import TestSupport
import Testing

@testable import Ingestion

/// Digits that stand together, held against every cut that could be made.
@Suite struct DigitSplitsTests {
  private let requests = RowSums(Form.binding2021.tables[1].rows[0])
  private let reviews = RowSums(Form.binding2021.tables[2].rows[0])

  private func values(_ runs: [String], _ sums: RowSums, width: Int) -> [[Int?]] {
    DigitSplits.readings(of: runs, width: width, sums: sums).map(\.values)
  }

  /// All cuts of one run into numbers without leading zeros, by their definition.
  private func everyCut(_ digits: Substring, into width: Int) -> [[Int?]] {
    guard width > 1 else {
      let isPlain = digits == "0" || !digits.hasPrefix("0")
      return isPlain ? Int(digits).map { [[$0]] } ?? [] : []
    }
    guard digits.count >= width else { return [] }
    return (1...(digits.count - width + 1)).flatMap { length -> [[Int?]] in
      let first = digits.prefix(length)
      guard first == "0" || !first.hasPrefix("0"), let value = Int(first) else { return [] }
      return everyCut(digits.dropFirst(length), into: width - 1).map { [value] + $0 }
    }
  }

  @Test func theCutsAreThoseThatAddUp() {
    for run in ["21710000218", "0000000", "111111", "1010100013", "93020106102", "44073332555117"] {
      let expected = everyCut(run[...], into: 7).filter(requests.hold)
      #expect(Set(values([run], requests, width: 7)) == Set(expected), "\(run)")
    }
  }

  @Test func longRunsAreCutInFull() {
    let row = [4407, 333, 25, 55, 114, 56, 4990]
    #expect(values([row.map(String.init).joined()], requests, width: 7).contains(row))
    let review = [70, 55, 76, 26, 227, 37, 21, 30, 17, 105, 20, 11, 22, 11, 64]
    #expect(values([review.map(String.init).joined()], reviews, width: 15).contains(review))
  }

  @Test func aNumberStaysWithinItsRun() {
    let found = values(["217", "10000218"], requests, width: 7)
    #expect(found == [[217, 1, 0, 0, 0, 0, 218]])
  }

  /// No reading at all says less that is wrong than some of them.
  @Test func whatIsTooMuchToGoThroughIsLeftOpen() {
    #expect(values([String(repeating: "1", count: 300)], reviews, width: 15).isEmpty)
  }
}
